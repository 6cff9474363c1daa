/** What the kit answers: decisions made of findings that cite clauses, and the duties that remain. Made by the kit; MIS vendors read them. */
@NullMarked
package org.callpolicykit.api.decision;

import org.jspecify.annotations.NullMarked;
