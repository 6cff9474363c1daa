/** The record of a call that took place. MIS vendors fill it in; rules read it. */
@NullMarked
package org.callpolicykit.api.register;

import org.jspecify.annotations.NullMarked;
