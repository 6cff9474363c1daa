/** What a rule plugin implements: rules, their parameters, and the checks bound from them. */
@NullMarked
package org.callpolicykit.api.rule;

import org.jspecify.annotations.NullMarked;
