package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Received;

/** The sign-in, and the services behind Graph: finds who answers, and refuses whoever is not signed in. */
final class Services {

    private final Tenant tenant;
    private final SignIn signIn;
    private final MeetingsEndpoint meetings;
    private final MailboxEndpoint mailbox;

    Services(GraphFacts facts, Tenant tenant, Quirks quirks, SignIn signIn) {
        this.tenant = tenant;
        this.signIn = signIn;
        this.meetings = new MeetingsEndpoint(facts, tenant, quirks);
        this.mailbox = new MailboxEndpoint(facts, tenant, quirks, meetings);
    }

    Answer answer(Received received) {
        return Asked.isGraph(received) ? graph(new Asked(received)) : token(received);
    }

    private Answer token(Received received) {
        try {
            return new Answer(200, signIn.token(received.path(), received.body()));
        } catch (Refusal refusal) {
            return Errors.refusedSignIn(refusal);
        }
    }

    private Answer graph(Asked asked) {
        Reply reply = reply(asked);
        JsonObject body = reply.body();
        return new Answer(
                reply.status(), Map.of("Content-Type", "application/json"), body == null ? "" : body.toString());
    }

    private Reply reply(Asked asked) {
        try {
            String authorization = asked.received().header("Authorization");
            if (authorization == null || !signIn.knows(authorization)) {
                throw new Refusal(401, "InvalidAuthenticationToken", "Access token is empty or has expired.");
            }
            if (!asked.received().body().isEmpty()
                    && !"application/json".equals(asked.received().header("Content-Type"))) {
                throw new Refusal(415, "RequestBodyRead", "The content type is not supported.");
            }
            return route(asked);
        } catch (Refusal refusal) {
            return new Reply(refusal.status(), Errors.described(refusal.code(), String.valueOf(refusal.getMessage())));
        }
    }

    private Reply route(Asked asked) {
        List<String> parts = asked.parts();
        if (parts.size() < 2 || !parts.get(0).equals("users")) {
            throw Refusal.badRequest("Resource not found for the segment.");
        }
        List<String> below = parts.subList(Math.min(3, parts.size()), parts.size());
        String what = parts.size() == 2 ? "" : parts.get(2);
        if (what.isEmpty() || what.equals("licenseDetails")) {
            require(tenant, "User.Read.All");
        }
        Tenant.User user = tenant.userOf(parts.get(1));
        return switch (what) {
            case "" -> new Reply(200, described(user));
            case "licenseDetails" -> licences(user);
            case "onlineMeetings" -> {
                if (!user.id().equals(parts.get(1))) {
                    throw Refusal.badRequest("The user has to be given by its object id.");
                }
                yield meetings.answer(user.id(), below, asked);
            }
            case "events" -> mailbox.events(user.id(), below, asked);
            case "messages" -> mailbox.messages(user.id(), asked);
            case "sendMail" -> mailbox.sendMail(user.id(), asked);
            default -> throw Refusal.badRequest("Resource not found for the segment.");
        };
    }

    private static JsonObject described(Tenant.User user) {
        JsonObject described = new JsonObject();
        described.addProperty("id", user.id());
        described.addProperty("userPrincipalName", user.account());
        described.addProperty("userType", user.type());
        return described;
    }

    private Reply licences(Tenant.User user) {
        if (!tenant.licensed.contains(user.id())) {
            return Reply.list(List.of());
        }
        return Reply.list(List.of(JsonParser.parseString("""
                        {"skuPartNumber": "STANDARDWOFFPACK_FACULTY", "servicePlans": [
                          {"servicePlanName": "EXCHANGE_S_STANDARD", "provisioningStatus": "Success"},
                          {"servicePlanName": "TEAMS1", "provisioningStatus": "Success"}]}
                        """).getAsJsonObject()));
    }

    static void require(Tenant tenant, String permission) {
        if (!tenant.permissions.contains(permission)) {
            throw new Refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
    }
}
