/** Section 3 of the policy: who is responsible for what. */
@NullMarked
package org.callpolicykit.rules.section3;

import org.jspecify.annotations.NullMarked;
