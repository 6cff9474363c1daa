package org.callpolicykit.rules.section6;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.Arrival;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Participant;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.condition.Condition;
import org.callpolicykit.api.condition.HasSchoolAccount;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Mend;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Person;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.request.CallRequest;
import org.callpolicykit.api.request.Fact;
import org.callpolicykit.api.request.Stage;
import org.callpolicykit.api.rule.Check;
import org.callpolicykit.api.rule.Demand;
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
                .governs(CallKind.WITH_PUPILS, Stage.PLANNING, Stage.JOINING)
                .needs(
                        Fact.PLATFORM,
                        Fact.STAFF,
                        Fact.PUPILS,
                        Fact.PARENTS,
                        Fact.ACCOUNTS,
                        Fact.ARRIVAL_PERSON,
                        Fact.ARRIVAL_ACCOUNT)
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
        SchoolLogin login = new SchoolLogin(settings.get(PROVIDER));
        Check check = (request, findings) -> {
            Call call = request.call();
            if (request.decides(Stage.PLANNING)) {
                checkPlatform(call.platform(), platform, findings);
                checkLogins(call.staff(), "staff", login, findings);
                checkLogins(call.pupils(), "pupils", login, findings);
            }
            if (request.decides(Stage.JOINING)) {
                checkArrival(request, login, findings);
            }
        };
        return check.silentOnlyWhen(
                        new Condition.OnPlatform(platform),
                        new Condition.EveryStaffMember(new HasSchoolAccount(login.provider())),
                        new Condition.EveryPupil(new HasSchoolAccount(login.provider())))
                .atAnyTime();
    }

    @Override
    public List<Demand> demands(Settings settings) {
        return List.of(new Demand.OnPlatform(CallKind.WITH_PUPILS, Set.of(settings.get(PLATFORM))));
    }

    private static void checkPlatform(@Nullable PlatformId planned, PlatformId expected, Findings findings) {
        if (planned == null) {
            findings.unproven("has no platform on file, expected %s", expected).mendedBy(platform(expected));
        } else if (!planned.equals(expected)) {
            findings.breach("is planned on %s, expected %s", planned, expected).mendedBy(platform(expected));
        }
    }

    private static Mend platform(PlatformId expected) {
        return Mend.with("the platform " + expected, request -> {
            Call call = request.call().toBuilder().platform(expected).build();
            return request.withCall(call);
        });
    }

    private static <P extends Person> void checkLogins(
            List<Participant<P>> people, String who, SchoolLogin login, Findings findings) {
        if (people.isEmpty()) {
            findings.unproven("has no %s listed", who);
        }
        for (int index = 0; index < people.size(); index++) {
            if (!login.is(people.get(index).account())) {
                report(people, login, findings);
                return;
            }
        }
    }

    private static <P extends Person> void report(List<Participant<P>> people, SchoolLogin login, Findings findings) {
        List<Person> withoutAccount = new ArrayList<>();
        List<Person> withAnother = new ArrayList<>();
        for (Participant<P> participant : people) {
            Account account = participant.account();
            if (account == null) {
                withoutAccount.add(participant.person());
            } else if (!login.is(account)) {
                withAnother.add(participant.person());
            }
        }
        findings.unproven(withoutAccount, "does not say which account is used by")
                .mendedBy(login.mend());
        findings.breach(
                        withAnother,
                        "is planned with another login than the school's %s account for",
                        login.provider().label())
                .mendedBy(login.mend());
    }

    private static void checkArrival(CallRequest request, SchoolLogin login, Findings findings) {
        Arrival arrival = request.arrival();
        if (login.is(arrival.account())) {
            return;
        }
        String provider = login.provider().label();
        Participant<?> known = arrival.person() == null ? null : request.call().participant(arrival.person());
        if (known == null) {
            findings.unproven(
                    "does not say who asks to be let in without being known to use the school's %s account", provider);
        } else if (known.person() instanceof Pupil || known.person() instanceof StaffMember) {
            if (arrival.account() == null) {
                findings.unproven(List.of(known.person()), "does not say which account is used by");
            } else {
                findings.breach(
                        List.of(known.person()),
                        "is joined with another login than the school's %s account by",
                        provider);
            }
        }
    }
}
