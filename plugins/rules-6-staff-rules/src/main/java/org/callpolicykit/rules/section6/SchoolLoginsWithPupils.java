package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Ownership;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Findings;
import org.callpolicykit.api.rule.Parameter;
import org.callpolicykit.api.rule.PolicyRule;
import org.callpolicykit.api.rule.RuleSpec;
import org.callpolicykit.api.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Clause 6(9): staff meet pupils on Google Meet, and everybody logs in with the school's Google account. */
@Extension
public final class SchoolLoginsWithPupils implements PolicyRule {

    static final Parameter<PlatformId> PLATFORM =
            Parameter.platform("platform", PlatformId.GOOGLE_MEET).describedAs("where staff and pupils meet");

    static final Parameter<Account.Provider> PROVIDER =
            Parameter.choice("provider", Account.Provider.GOOGLE).describedAs("who runs the school's accounts for it");

    @Override
    public RuleSpec spec() {
        return RuleSpec.of(Clause.of("6(9)"), "Pupils are met on their platform, everybody with a school login")
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING)
                .parameter(PLATFORM)
                .parameter(PROVIDER)
                .mandatory()
                .remedy(
                        SchoolRole.COMPUTING_LEAD,
                        "Plan the call on the platform for pupils, and see that everybody in it has a school login for it.");
    }

    @Override
    public Check bind(Settings settings) {
        PlatformId platform = settings.get(PLATFORM);
        Account.Provider provider = settings.get(PROVIDER);
        return (request, findings) -> {
            Call call = request.call();
            checkPlatform(call.platform(), platform, findings);
            checkLogins(call.staff(), "staff", provider, findings);
            checkLogins(call.pupils(), "pupils", provider, findings);
        };
    }

    private static void checkPlatform(@Nullable PlatformId planned, PlatformId expected, Findings findings) {
        if (planned == null) {
            findings.unproven("has no platform on file, expected %s", expected);
        } else if (!planned.equals(expected)) {
            findings.breach("is planned on %s, expected %s", planned, expected);
        }
    }

    private static <P extends Person> void checkLogins(
            List<Participant<P>> people, String who, Account.Provider provider, Findings findings) {
        if (people.isEmpty()) {
            findings.unproven("has no %s listed", who);
        }
        for (int index = 0; index < people.size(); index++) {
            Account account = people.get(index).account();
            if (account == null || !isSchoolLogin(account, provider)) {
                report(people, provider, findings);
                return;
            }
        }
    }

    private static <P extends Person> void report(
            List<Participant<P>> people, Account.Provider provider, Findings findings) {
        List<Person> withoutAccount = new ArrayList<>();
        List<Person> withAnother = new ArrayList<>();
        for (Participant<P> participant : people) {
            Account account = participant.account();
            if (account == null) {
                withoutAccount.add(participant.person());
            } else if (!isSchoolLogin(account, provider)) {
                withAnother.add(participant.person());
            }
        }
        findings.unproven(withoutAccount, "does not say which account is used by");
        findings.breach(
                withAnother, "is planned with another login than the school's %s account for", provider.label());
    }

    private static boolean isSchoolLogin(Account account, Account.Provider provider) {
        return account.provider() == provider && account.ownership() == Ownership.SCHOOL;
    }
}
