/** The smallest host of the kit. */
@NullMarked
package org.callpolicykit.embed;

import org.jspecify.annotations.NullMarked;
