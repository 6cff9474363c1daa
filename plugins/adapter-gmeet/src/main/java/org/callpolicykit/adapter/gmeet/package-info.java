/** Holds calls with pupils on Google Meet, puts them into the host's calendar, and their joining details into Classroom. */
@NullMarked
package org.callpolicykit.adapter.gmeet;

import org.jspecify.annotations.NullMarked;
