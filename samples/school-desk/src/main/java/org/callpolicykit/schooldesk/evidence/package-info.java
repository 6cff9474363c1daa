/** What a school's registers say: the files of the folder {@code evidence}, each row held against the people, classes and calls it names. */
@NullMarked
package org.callpolicykit.schooldesk.evidence;

import org.jspecify.annotations.NullMarked;
