/** A call and what is planned, told and approved for it. MIS vendors fill these in; rules read them. */
@NullMarked
package org.callpolicykit.api.call;

import org.jspecify.annotations.NullMarked;
