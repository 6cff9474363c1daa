package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.adapter.teams.graph.Tenant.Item;

/** {@code /users/{id}/sendMail}, {@code /messages} and {@code /events}. */
final class MailboxEndpoint {

    private static final Instant FIRST = Instant.parse("2026-11-26T15:00:00Z");

    private final GraphFacts facts;
    private final Tenant tenant;
    private final Quirks quirks;
    private final MeetingsEndpoint meetings;

    MailboxEndpoint(GraphFacts facts, Tenant tenant, Quirks quirks, MeetingsEndpoint meetings) {
        this.facts = facts;
        this.tenant = tenant;
        this.quirks = quirks;
        this.meetings = meetings;
    }

    Reply sendMail(String user, Asked asked) {
        Services.require(tenant, "Mail.Send");
        JsonObject mail = asked.needed();
        facts.check("sendMail", mail);
        JsonObject message = mail.getAsJsonObject("message").deepCopy();
        message.addProperty("id", tenant.next("AAMk"));
        message.addProperty(
                "sentDateTime", FIRST.plusSeconds(tenant.messages.size()).toString());
        if (!mail.has("saveToSentItems") || mail.get("saveToSentItems").getAsBoolean()) {
            tenant.messages.add(new Item(user, message));
        }
        return new Reply(202, null);
    }

    Reply messages(String user, Asked asked) {
        Services.require(tenant, "Mail.Read");
        return Reply.list(Tenant.marked(tenant.messages, user, asked.markAskedFor()).stream()
                .map(message -> told(message, asked))
                .toList());
    }

    /** Extended properties come when they are asked for, and of them those that are named. */
    private static JsonObject told(JsonObject message, Asked asked) {
        JsonObject told = message.deepCopy();
        told.remove("singleValueExtendedProperties");
        if (asked.query().contains("$expand=singleValueExtendedProperties")) {
            JsonArray marks = new JsonArray();
            message.getAsJsonArray("singleValueExtendedProperties").forEach(mark -> {
                if (asked.query()
                        .contains("$filter=id eq '"
                                + mark.getAsJsonObject().get("id").getAsString() + "'")) {
                    marks.add(mark);
                }
            });
            told.add("singleValueExtendedProperties", marks);
        }
        return told;
    }

    Reply events(String user, List<String> path, Asked asked) {
        Services.require(tenant, "Calendars.ReadWrite");
        if (path.isEmpty()) {
            return asked.method().equals("POST")
                    ? create(user, asked)
                    : Reply.list(Tenant.marked(tenant.events, user, asked.markAskedFor()));
        }
        Item event = Tenant.item(tenant.events, user, path.get(0));
        return switch (asked.method()) {
            case "GET" -> new Reply(200, event.json());
            case "PATCH" -> {
                facts.check("event", asked.needed(), GraphFacts.UPDATE_EVENT);
                asked.needed().asMap().forEach(event.json()::add);
                yield new Reply(200, event.json());
            }
            case "DELETE" -> {
                tenant.events.remove(event);
                yield Reply.NOTHING;
            }
            default -> throw Refusal.badRequest("No such method.");
        };
    }

    private static String mark(JsonObject event) {
        return event.getAsJsonArray("singleValueExtendedProperties")
                .get(0)
                .getAsJsonObject()
                .get("value")
                .getAsString();
    }

    private Reply create(String user, Asked asked) {
        JsonObject body = asked.needed();
        Set<String> taken = new TreeSet<>(GraphFacts.UPDATE_EVENT);
        taken.add("transactionId");
        facts.check("event", body, taken);
        boolean twice = tenant.events.stream()
                .anyMatch(item -> item.user().equals(user)
                        && body.has("transactionId")
                        && body.get("transactionId").equals(item.json().get("transactionId")));
        if (twice) {
            throw new Refusal(409, "ErrorDuplicateTransactionId", "Your request cannot be completed.");
        }
        JsonObject event = body.deepCopy();
        event.addProperty("id", tenant.next("AAMkEvent"));
        if (body.has("isOnlineMeeting") && body.get("isOnlineMeeting").getAsBoolean() && quirks.makesMeetingsAtOnce) {
            JsonObject meeting = new JsonObject();
            meeting.add("subject", body.get("subject"));
            JsonObject info = new JsonObject();
            JsonObject made = meetings.make(user, meeting);
            tenant.belongs(made, mark(body));
            info.add("joinUrl", made.get("joinWebUrl"));
            event.add("onlineMeeting", info);
        }
        tenant.events.add(new Item(user, event));
        return new Reply(201, event);
    }
}
