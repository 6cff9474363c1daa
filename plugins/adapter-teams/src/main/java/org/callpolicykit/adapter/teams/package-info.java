/** Holds calls with parents and between staff on Microsoft Teams, through Microsoft Graph. */
@NullMarked
package org.callpolicykit.adapter.teams;

import org.jspecify.annotations.NullMarked;
