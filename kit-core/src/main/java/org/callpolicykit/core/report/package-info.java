/** The clause catalogue and how far a desk covers it. For MIS vendors. */
@NullMarked
package org.callpolicykit.core.report;

import org.jspecify.annotations.NullMarked;
