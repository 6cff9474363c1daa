/** SchoolCloud's parents' evenings, from the files that a school exports. */
@NullMarked
package org.callpolicykit.adapter.schoolcloud;

import org.jspecify.annotations.NullMarked;
