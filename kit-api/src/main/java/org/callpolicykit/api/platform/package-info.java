/** What a platform adapter implements: what a video platform can do, and what became of each control. */
@NullMarked
package org.callpolicykit.api.platform;

import org.jspecify.annotations.NullMarked;
