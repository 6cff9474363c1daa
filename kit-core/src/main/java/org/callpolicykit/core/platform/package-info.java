/** What a policy asks of the platform of a call. For MIS vendors. */
@NullMarked
package org.callpolicykit.core.platform;

import org.jspecify.annotations.NullMarked;
