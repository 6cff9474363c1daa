package org.callpolicykit.adapter.gmeet;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.meet.v2.Meet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.adapter.gmeet.GoogleRequest.Repeat;
import org.jspecify.annotations.Nullable;

/** Who enters a space without knocking, beside its owner: the co-hosts of a call (6(3)), and nobody else. */
final class Members {

    private static final String COHOST = "COHOST";

    private final Meet meet;
    private final GoogleClient google;

    Members(Meet meet, GoogleClient google) {
        this.meet = meet;
        this.google = google;
    }

    /** Makes staff co-hosts of a space that has no members yet. */
    void addTo(String account, String space, List<Staff> staff) {
        staff.forEach(member -> add(account, space, member));
    }

    /** Makes exactly these people co-hosts of a space. */
    void settle(String account, String space, List<Staff> staff) {
        Set<String> there = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        staff.forEach(member -> wanted.add(lower(member.account())));
        for (Member member : list(account, space)) {
            String email = lower(member.email());
            boolean keeps = wanted.contains(email) && COHOST.equals(member.role()) && there.add(email);
            if (!keeps && !email.equals(lower(account))) {
                remove(account, member);
            }
        }
        staff.stream()
                .filter(member -> !there.contains(lower(member.account())))
                .forEach(member -> add(account, space, member));
    }

    /** Takes all co-hosts away. */
    void removeAll(String account, String space) {
        settle(account, space, List.of());
    }

    /** Whoever is a member already is no error: an answer was lost. */
    private void add(String account, String space, Staff member) {
        GoogleRequest request = request(
                Quota.MEET_WRITE,
                account,
                "make a member of staff co-host",
                MembersRequest.create(meet, space, Map.of("email", member.account(), "role", COHOST)));
        Answer answer = google.exchange(request);
        if (answer.status() == 409 && there(account, space, member)) {
            return;
        }
        if (!answer.isDone()) {
            throw GoogleFailure.of(request, answer);
        }
        Member.of(answer.as(Map.class));
    }

    private boolean there(String account, String space, Staff member) {
        return list(account, space).stream()
                .anyMatch(other ->
                        COHOST.equals(other.role()) && lower(other.email()).equals(lower(member.account())));
    }

    private List<Member> list(String account, String space) {
        GoogleRequest request =
                request(Quota.MEET_READ, account, "read who is co-host", MembersRequest.list(meet, space));
        List<Member> members = new ArrayList<>();
        for (Object entry : google.pages(request, Map.class, page -> entries(page), page -> token(page))) {
            if (!(entry instanceof Map<?, ?> member)) {
                throw Answer.malformed();
            }
            members.add(Member.of(member));
        }
        return members;
    }

    private static @Nullable List<Object> entries(Map<?, ?> page) {
        return page.get("members") instanceof List<?> list ? new ArrayList<Object>(list) : null;
    }

    private static @Nullable String token(Map<?, ?> page) {
        return page.get("nextPageToken") instanceof String token ? token : null;
    }

    private void remove(String account, Member member) {
        google.sendUnlessGone(
                request(Quota.MEET_WRITE, account, "take a co-host away", MembersRequest.delete(meet, member.name())));
    }

    private static GoogleRequest request(
            Quota quota, String account, String purpose, AbstractGoogleClientRequest<?> request) {
        return new GoogleRequest(quota, account, Repeat.SAFE, purpose, request);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A member as Meet gives it. */
    private record Member(String name, String email, String role) {

        static Member of(Map<?, ?> member) {
            if (member.get("name") instanceof String name && member.get("email") instanceof String email) {
                return new Member(name, email, String.valueOf(member.get("role")));
            }
            throw Answer.malformed();
        }

        @Override
        public String toString() {
            return "Member[" + name + "]";
        }
    }
}
