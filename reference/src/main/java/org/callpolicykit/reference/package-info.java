/** Writes the reference of rules from the rules themselves. */
@NullMarked
package org.callpolicykit.reference;

import org.jspecify.annotations.NullMarked;
