package org.callpolicykit.api.platform;

/**
 * A request to a platform, as it goes over the wire, without what must not be shown: {@code ${checksum}} or {@code ${token}} stands for what is only put in
 * when it is sent, be it a secret or a value from an earlier answer. Its body may name people: it is for the administrator's eyes, and never logged.
 *
 * @param method the HTTP method
 * @param address the whole address, with its query
 * @param body the body; empty when there is none
 */
public record RemoteRequest(String method, String address, String body) {

    /** A request without a body. */
    public RemoteRequest(String method, String address) {
        this(method, address, "");
    }

    @Override
    public String toString() {
        return body.isEmpty() ? method + " " + address : method + " " + address + "\n" + body;
    }
}
