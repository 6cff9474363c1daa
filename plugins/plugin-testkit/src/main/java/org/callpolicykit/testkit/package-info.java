/** The tester for rule writers: calls that keep the whole policy, to bend one detail of, and what a rule has to say about them. */
@NullMarked
package org.callpolicykit.testkit;

import org.jspecify.annotations.NullMarked;
