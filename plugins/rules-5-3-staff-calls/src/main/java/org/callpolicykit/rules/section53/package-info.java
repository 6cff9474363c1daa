/** Section 5.3 of the policy: calls between staff. */
@NullMarked
package org.callpolicykit.rules.section53;

import org.jspecify.annotations.NullMarked;
