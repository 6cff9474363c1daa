/** Puts a school folder together: people and classes, timetable and evidence become a school and its schedule. */
@NullMarked
package org.callpolicykit.schooldesk.folder;

import org.jspecify.annotations.NullMarked;
