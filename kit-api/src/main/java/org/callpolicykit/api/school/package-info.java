/** The school's standing facts: its zone, calendar and hours, and time counted in school days. MIS vendors fill these in; rules read them. */
@NullMarked
package org.callpolicykit.api.school;

import org.jspecify.annotations.NullMarked;
