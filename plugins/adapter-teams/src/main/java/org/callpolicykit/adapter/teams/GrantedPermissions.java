package org.callpolicykit.adapter.teams;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which permissions a token carries. Microsoft promises no form for it, so a token that cannot be read says nothing. */
final class GrantedPermissions {

    private GrantedPermissions() {}

    /** Returns the names of the permissions; empty when the token does not show them. */
    static Optional<Set<String>> in(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        JsonObject claims;
        try {
            claims = Json.parsed(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (claims == null) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        JsonElement roles = claims.get("roles");
        if (roles != null && roles.isJsonArray()) {
            roles.getAsJsonArray().forEach(role -> names.add(role.getAsString()));
        }
        return Optional.of(names);
    }
}
