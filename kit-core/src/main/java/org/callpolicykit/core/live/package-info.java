/** A schedule that is kept under review while facts, policy and time change. For MIS vendors. */
@NullMarked
package org.callpolicykit.core.live;

import org.jspecify.annotations.NullMarked;
