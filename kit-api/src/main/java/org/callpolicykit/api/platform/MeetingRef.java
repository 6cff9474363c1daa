package org.callpolicykit.api.platform;

import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.PlatformId;

/**
 * A meeting on a platform.
 *
 * @param platform the platform
 * @param id the platform's own identifier of the meeting
 * @param call the call it was made for
 */
public record MeetingRef(PlatformId platform, String id, CallId call) {}
