/** The review of a whole schedule. For MIS vendors. */
@NullMarked
package org.callpolicykit.core.schedule;

import org.jspecify.annotations.NullMarked;
