package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Google's token endpoint: gives the service account a token for a user of the domain, with scopes that are delegated to it. */
final class SignIn {

    private static final String PREFIX = "https://www.googleapis.com/auth/";

    /** Whom an assertion is meant for, wherever it is sent. */
    private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

    private final Predicate<String> isUser;
    private final Set<String> delegated = new TreeSet<>(Set.of(
            PREFIX + "meetings.space.created",
            PREFIX + "calendar.events",
            PREFIX + "classroom.announcements",
            PREFIX + "classroom.rosters.readonly",
            PREFIX + "classroom.profile.emails"));
    private final Map<String, Grant> tokens = new LinkedHashMap<>();
    private final Set<String> assertions = new TreeSet<>();

    record Grant(String subject, Set<String> scopes) {}

    SignIn(Predicate<String> isUser) {
        this.isUser = isUser;
    }

    void undelegate(String scope) {
        delegated.remove(PREFIX + scope);
    }

    Set<String> secrets() {
        Set<String> secrets = new TreeSet<>(tokens.keySet());
        secrets.addAll(assertions);
        return secrets;
    }

    void expireAll() {
        tokens.clear();
    }

    Answer token(Received request) {
        Map<String, String> form = form(request.body());
        if (!form.keySet().equals(Set.of("grant_type", "assertion"))
                || !"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type");
        }
        String assertion = form.getOrDefault("assertion", "");
        assertions.add(assertion);
        JsonObject claims = verified(assertion);
        if (claims == null) {
            return refused(400, "invalid_grant");
        }
        String subject = Json.text(claims, "sub");
        if (subject == null || !isUser.test(subject)) {
            return refused(400, "invalid_grant");
        }
        Set<String> scopes = Set.of(String.valueOf(Json.text(claims, "scope")).split(" ", -1));
        if (!delegated.containsAll(scopes)) {
            return refused(401, "unauthorized_client");
        }
        String token = "ya29.token-" + (tokens.size() + 1) + "-of-nobody-else";
        tokens.put(token, new Grant(subject, scopes));
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", token);
        answer.addProperty("expires_in", 3599);
        answer.addProperty("token_type", "Bearer");
        return new Answer(200, Map.of("Content-Type", "application/json"), answer.toString());
    }

    /** Returns for whom a request is sent. */
    String subject(Received request, String... anyOf) {
        String header = String.valueOf(request.header("Authorization"));
        Grant grant = header.startsWith("Bearer ") ? tokens.get(header.substring(7)) : null;
        if (grant == null) {
            throw new Refusal(401, "authError", "Invalid Credentials");
        }
        for (String scope : anyOf) {
            if (grant.scopes().contains(PREFIX + scope)) {
                return grant.subject();
            }
        }
        throw new Refusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
    }

    private @Nullable JsonObject verified(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(ServiceAccount.publicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                return null;
            }
        } catch (GeneralSecurityException e) {
            return null;
        }
        JsonObject claims = JsonParser.parseString(
                        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .getAsJsonObject();
        boolean isOurs = ServiceAccount.EMAIL.equals(Json.text(claims, "iss"))
                && AUDIENCE.equals(Json.text(claims, "aud"))
                && claims.get("exp").getAsLong() - claims.get("iat").getAsLong() <= 3600;
        return isOurs ? claims : null;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String part : body.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                form.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static Answer refused(int status, String error) {
        JsonObject answer = new JsonObject();
        answer.addProperty("error", error);
        answer.addProperty("error_description", "the service account may not do that");
        return new Answer(status, Map.of("Content-Type", "application/json"), answer.toString());
    }
}
