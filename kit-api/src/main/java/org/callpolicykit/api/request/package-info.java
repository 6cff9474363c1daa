/** What is asked of the kit: one action on one call, or a whole schedule. MIS vendors fill these in; rules read them. */
@NullMarked
package org.callpolicykit.api.request;

import org.jspecify.annotations.NullMarked;
