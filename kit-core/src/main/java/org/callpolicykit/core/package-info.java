/** The kit: opened once per process, one desk per school. MIS vendors start here. */
@NullMarked
package org.callpolicykit.core;

import org.jspecify.annotations.NullMarked;
