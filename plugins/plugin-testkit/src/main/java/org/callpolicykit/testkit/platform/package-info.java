/** The contract that every platform adapter keeps, and what its author needs to write a strict test server: see {@link org.callpolicykit.testkit.platform.AdapterContract}. */
@NullMarked
package org.callpolicykit.testkit.platform;

import org.jspecify.annotations.NullMarked;
