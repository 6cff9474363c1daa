/** What rules may say of the facts under which they are silent, so that a whole schedule is looked through without asking them. For rule writers. */
@NullMarked
package org.callpolicykit.api.condition;

import org.jspecify.annotations.NullMarked;
