/** Benchmarks of the kit, with the data they run on. */
@NullMarked
package org.callpolicykit.benchmarks;

import org.jspecify.annotations.NullMarked;
