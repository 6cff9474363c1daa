/** The command line: {@code school-desk check FOLDER}. */
@NullMarked
package org.callpolicykit.schooldesk.cli;

import org.jspecify.annotations.NullMarked;
