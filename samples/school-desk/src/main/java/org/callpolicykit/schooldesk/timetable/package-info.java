/** The lessons of a school, read from an iCalendar file (RFC 5545) and expanded into single occurrences. */
@NullMarked
package org.callpolicykit.schooldesk.timetable;

import org.jspecify.annotations.NullMarked;
