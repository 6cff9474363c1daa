/** Section 4 of the policy: what video calls are for. */
@NullMarked
package org.callpolicykit.rules.section4;

import org.jspecify.annotations.NullMarked;
