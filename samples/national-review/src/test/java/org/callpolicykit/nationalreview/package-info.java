@NullMarked
package org.callpolicykit.nationalreview;

import org.jspecify.annotations.NullMarked;
