/** Section 5.2 of the policy: calls with parents. */
@NullMarked
package org.callpolicykit.rules.section52;

import org.jspecify.annotations.NullMarked;
