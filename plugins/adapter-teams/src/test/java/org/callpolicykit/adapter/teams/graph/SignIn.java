package org.callpolicykit.adapter.teams.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives out tokens, and knows those that it gave out. */
final class SignIn {

    private final Tenant tenant;
    private final Set<String> valid = new HashSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private String secret = Tenant.SECRET;

    SignIn(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Returns the answer to a request for a token, as JSON. */
    synchronized String token(String path, String form) {
        if (!path.equals("/" + Tenant.ID + "/oauth2/v2.0/token")) {
            throw new Refusal(400, "invalid_tenant", "Tenant not found.");
        }
        Map<String, String> fields = Stream.of(form.split("&", -1))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!"client_credentials".equals(fields.get("grant_type"))
                || !String.valueOf(fields.get("scope")).startsWith("https://graph.microsoft.com/.default")) {
            throw new Refusal(400, "invalid_scope", "The scope is not valid.");
        }
        if (!Tenant.CLIENT.equals(fields.get("client_id")) || !secret.equals(fields.get("client_secret"))) {
            throw new Refusal(401, "invalid_client", "Invalid client secret provided.");
        }
        String token = part("{\"alg\":\"none\"}")
                + "."
                + part(tenant.permissions.stream()
                        .map(name -> "\"" + name + "\"")
                        .collect(Collectors.joining(",", "{\"roles\":[", "]}")))
                + ".signature" + (given.size() + 1);
        valid.add(token);
        given.add(token);
        return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"ext_expires_in\":3599,\"access_token\":\"" + token
                + "\"}";
    }

    synchronized boolean knows(String header) {
        return header.startsWith("Bearer ") && valid.contains(header.substring("Bearer ".length()));
    }

    /** Lets all tokens expire before their time. */
    synchronized void expire() {
        valid.clear();
    }

    /** Returns the tokens that were given out. */
    synchronized Set<String> given() {
        return Set.copyOf(given);
    }

    /** Lets the application's secret be another. */
    synchronized void changeSecret() {
        secret = "another~secret";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
