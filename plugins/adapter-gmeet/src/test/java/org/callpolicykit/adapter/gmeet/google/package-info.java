/** Google as the adapter's tests meet it: strict, on loopback, built from the published descriptions of its services. */
@NullMarked
package org.callpolicykit.adapter.gmeet.google;

import org.jspecify.annotations.NullMarked;
