/** The school's meetings on its video platforms: how the tenants are reached, and what was made in them. For commands that work on platforms. */
@NullMarked
package org.callpolicykit.schooldesk.platform;

import org.jspecify.annotations.NullMarked;
