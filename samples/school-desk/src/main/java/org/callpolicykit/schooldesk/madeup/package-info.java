/** A made-up primary school, generated: nearly everything in order, and each rule broken somewhere. */
@NullMarked
package org.callpolicykit.schooldesk.madeup;

import org.jspecify.annotations.NullMarked;
