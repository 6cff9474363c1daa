package org.callpolicykit.rules.section6;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.Sender;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.NoticeTrait;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.check.NextMoment;
import org.callpolicykit.api.school.School;

/** Checks that whatever was told about a call came from an account or number of the school's. */
final class SchoolSenders implements Check {

    static final SchoolSenders CHECK = new SchoolSenders();

    private SchoolSenders() {}

    @Override
    public void check(CallRequest request, Findings findings) {
        List<Notice> notices = request.call().notices();
        if (notices == null) {
            findings.unproven(
                    "has no record of what was told about it, expected it to come from the school's accounts");
            return;
        }
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            if (!notice.sentAt().isAfter(request.at()) && !isFromTheSchool(notice)) {
                report(request, notices, findings);
                return;
            }
        }
    }

    static boolean isFromTheSchool(Notice notice) {
        Sender sender = notice.sender();
        return sender != null && sender.ownership() == Ownership.SCHOOL;
    }

    @Override
    public List<Condition> silentWhen() {
        return List.of(new Condition.EveryNotice(new FromTheSchool()));
    }

    @Override
    public Instant sameUntil(CallRequest request) {
        return NextMoment.of(request).notices().instant();
    }

    private record FromTheSchool() implements NoticeTrait {

        @Override
        public boolean of(Notice notice, School school) {
            return isFromTheSchool(notice);
        }
    }

    private static void report(CallRequest request, List<Notice> notices, Findings findings) {
        Set<PersonId> personally = new TreeSet<>();
        boolean unknown = false;
        boolean anonymously = false;
        for (Notice notice : notices) {
            if (!notice.sentAt().isAfter(request.at())) {
                Sender sender = notice.sender();
                unknown |= sender == null;
                if (sender != null && sender.ownership() == Ownership.PERSONAL) {
                    anonymously |= sender.person() == null;
                    if (sender.person() != null) {
                        personally.add(sender.person());
                    }
                }
            }
        }
        if (unknown) {
            findings.unproven("has a notice of which nobody noted the sender, expected an account of the school's");
        }
        anonymously |= People.namedIn(request, personally).size() < personally.size();
        if (anonymously) {
            findings.breach("has a notice sent from a personal account or number, expected one of the school's");
        }
        findings.breach(
                People.namedIn(request, personally),
                "has a notice sent from a personal account or number, expected one of the school's, by");
    }
}
