/** Puts the review of a school's schedule into words, a page and data. For whoever runs the review, and for the head teacher who reads it. */
@NullMarked
package org.callpolicykit.schooldesk.report;

import org.jspecify.annotations.NullMarked;
