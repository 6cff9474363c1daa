/** Checks that rules of several sections share. For rule writers: bind one of these where a clause asks for just that. */
@NullMarked
package org.callpolicykit.api.rule.check;

import org.jspecify.annotations.NullMarked;
