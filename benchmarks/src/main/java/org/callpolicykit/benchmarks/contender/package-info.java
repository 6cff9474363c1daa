/** The contenders of the side-by-side benchmarks: the kit, what one would write by hand, and what one might use instead. */
@NullMarked
package org.callpolicykit.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
