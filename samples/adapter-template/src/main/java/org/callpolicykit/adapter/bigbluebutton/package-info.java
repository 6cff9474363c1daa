/** BigBlueButton as a platform of calls: an adapter to start from. */
@NullMarked
package org.callpolicykit.adapter.bigbluebutton;

import org.jspecify.annotations.NullMarked;
