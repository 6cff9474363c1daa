/** Section 6 of the policy: what staff keep to in calls. */
@NullMarked
package org.callpolicykit.rules.section6;

import org.jspecify.annotations.NullMarked;
