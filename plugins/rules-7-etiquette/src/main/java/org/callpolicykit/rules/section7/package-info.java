/** Section 7 of the policy: the etiquette for everybody in a call. */
@NullMarked
package org.callpolicykit.rules.section7;

import org.jspecify.annotations.NullMarked;
