/** The notice of a call for parents and pupils. For MIS vendors who send it, and for schools who replace its templates. */
@NullMarked
package org.callpolicykit.notices;

import org.jspecify.annotations.NullMarked;
