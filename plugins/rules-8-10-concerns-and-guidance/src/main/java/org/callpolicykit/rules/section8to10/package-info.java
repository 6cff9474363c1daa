/** Sections 8 to 10 of the policy: allegations, questions of parents, further guidance. */
@NullMarked
package org.callpolicykit.rules.section8to10;

import org.jspecify.annotations.NullMarked;
