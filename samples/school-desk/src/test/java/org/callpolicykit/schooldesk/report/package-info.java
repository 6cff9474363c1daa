/** The reports, held against small reviews. */
@NullMarked
package org.callpolicykit.schooldesk.report;

import org.jspecify.annotations.NullMarked;
