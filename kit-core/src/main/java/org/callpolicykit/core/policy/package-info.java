/** A school's policy: what it switches, sets and excepts. For MIS vendors and schools. */
@NullMarked
package org.callpolicykit.core.policy;

import org.jspecify.annotations.NullMarked;
