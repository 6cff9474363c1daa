/** Binds rules to a policy and runs them. Internal: hosts use the desk. */
@NullMarked
package org.callpolicykit.core.evaluation;

import org.jspecify.annotations.NullMarked;
