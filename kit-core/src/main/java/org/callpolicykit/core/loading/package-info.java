/** Loads rule plugins and says what became of each. The reports are for MIS vendors; the rest is internal. */
@NullMarked
package org.callpolicykit.core.loading;

import org.jspecify.annotations.NullMarked;
