package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Wording;
import org.callpolicykit.api.rule.check.PersonalInformation;
import org.callpolicykit.api.rule.check.PersonalInformation.Kind;
import org.jspecify.annotations.Nullable;

/** Who wrote personal information, of which kinds, in one place of a call. For one request; keeps no text. */
final class Disclosures {

    private static final Set<Kind> ADDRESSES = EnumSet.of(Kind.EMAIL, Kind.TELEPHONE);
    private static final Set<Kind> ALWAYS_PERSONAL = EnumSet.of(Kind.SOCIAL_MEDIA);

    private final CallRequest request;
    private final String place;
    private final Collection<String> ofTheSchool;
    private final Map<Optional<Person>, Set<Kind>> found = new LinkedHashMap<>();
    private boolean isTextMissing;

    /**
     * @param place where it was written, completing "in ..."
     * @param ofTheSchool the school's own addresses, numbers and domains
     */
    Disclosures(CallRequest request, String place, Collection<String> ofTheSchool) {
        this.request = request;
        this.place = place;
        this.ofTheSchool = ofTheSchool;
    }

    /** Returns whether a text holds nothing that would be reported. */
    static boolean areNone(String text, Collection<String> ofTheSchool) {
        Set<Kind> kinds = PersonalInformation.in(text, ofTheSchool);
        return Collections.disjoint(kinds, ADDRESSES) && Collections.disjoint(kinds, ALWAYS_PERSONAL);
    }

    /** Reads what somebody wrote. */
    void read(@Nullable String text, @Nullable PersonId author) {
        if (text == null) {
            isTextMissing = true;
            return;
        }
        Set<Kind> kinds = PersonalInformation.in(text, ofTheSchool);
        if (!kinds.isEmpty()) {
            List<PersonId> ids = author == null ? List.of() : List.of(author);
            Optional<Person> known = People.namedIn(request, ids).stream().findFirst();
            found.computeIfAbsent(known, nobodyYet -> EnumSet.noneOf(Kind.class))
                    .addAll(kinds);
        }
    }

    /** Reports what was found; while nobody knows how the school is reached, an address or a number may be the school's own. */
    void report(Findings findings) {
        if (isTextMissing) {
            findings.unproven("does not say what was written in %s, expected no personal information", place);
        }
        if (request.school().contact() == null) {
            report(
                    ADDRESSES,
                    findings::unproven,
                    findings::unproven,
                    "has %s in %s, which nobody knows to be the school's own");
        } else {
            report(ADDRESSES, findings::breach, findings::breach, "shares %s in %s, expected no personal information");
        }
        report(
                ALWAYS_PERSONAL,
                findings::breach,
                findings::breach,
                "shares %s in %s, expected no personal information");
    }

    private void report(Set<Kind> which, AboutCall aboutCall, AboutPeople aboutPeople, String message) {
        Map<String, List<Person>> authors = new TreeMap<>();
        found.forEach((author, kinds) -> {
            String words = inWords(kinds, which);
            if (!words.isEmpty() && author.isPresent()) {
                authors.computeIfAbsent(words, same -> new ArrayList<>()).add(author.get());
            } else if (!words.isEmpty()) {
                aboutCall.report(message, words, place);
            }
        });
        authors.forEach((words, people) -> aboutPeople.report(people, message + ", written by", words, place));
    }

    private static String inWords(Set<Kind> kinds, Set<Kind> which) {
        return Wording.allOf(
                kinds.stream().filter(which::contains).map(Kind::label).toList());
    }

    private interface AboutCall {
        Findings.Report report(String message, Object... facts);
    }

    private interface AboutPeople {
        Findings.Report report(List<? extends Person> people, String message, Object... facts);
    }
}
