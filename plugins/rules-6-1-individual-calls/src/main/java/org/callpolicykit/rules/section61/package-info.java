/** Section 6.1 of the policy: individual calls with pupils. */
@NullMarked
package org.callpolicykit.rules.section61;

import org.jspecify.annotations.NullMarked;
