/** A week of a school's calls on the platforms: made by the packed adapters on strict servers, and beside it the requests alone. */
@NullMarked
package org.callpolicykit.benchmarks.platforms;

import org.jspecify.annotations.NullMarked;
