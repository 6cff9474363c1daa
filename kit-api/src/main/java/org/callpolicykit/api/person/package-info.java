/** People: staff, pupils, parents and carers, with what the MIS knows of them. MIS vendors fill these in; rules read them. */
@NullMarked
package org.callpolicykit.api.person;

import org.jspecify.annotations.NullMarked;
