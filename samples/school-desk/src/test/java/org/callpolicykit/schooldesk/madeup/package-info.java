@NullMarked
package org.callpolicykit.schooldesk.madeup;

import org.jspecify.annotations.NullMarked;
