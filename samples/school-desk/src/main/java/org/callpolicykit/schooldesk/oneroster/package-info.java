/** The people and classes of a school, read from OneRoster 1.1 CSV files (bulk). */
@NullMarked
package org.callpolicykit.schooldesk.oneroster;

import org.jspecify.annotations.NullMarked;
