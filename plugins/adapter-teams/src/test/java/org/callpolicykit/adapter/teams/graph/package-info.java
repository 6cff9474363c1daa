/** A stand-in for Microsoft Graph on this machine, as strict as the documentation of the real one. */
@NullMarked
package org.callpolicykit.adapter.teams.graph;

import org.jspecify.annotations.NullMarked;
