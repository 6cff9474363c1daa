/** Section 5.1 of the policy: calls with pupils. */
@NullMarked
package org.callpolicykit.rules.section51;

import org.jspecify.annotations.NullMarked;
