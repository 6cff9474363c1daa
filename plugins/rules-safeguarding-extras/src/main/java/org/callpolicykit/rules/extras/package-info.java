/**
 * What law, guidance and the policies of other schools ask of video calls beyond the seed policy. Each rule says where it comes from; all but
 * the first are off until a school switches them on.
 */
@NullMarked
package org.callpolicykit.rules.extras;

import org.jspecify.annotations.NullMarked;
