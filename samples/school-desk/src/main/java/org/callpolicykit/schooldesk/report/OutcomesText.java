package org.callpolicykit.schooldesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Defaulted;
import org.callpolicykit.api.platform.ControlOutcome.Drifted;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.ControlOutcome.ManualStep;
import org.callpolicykit.api.platform.ControlOutcome.Unverified;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.core.platform.MeetingResult;
import org.callpolicykit.core.platform.ProvisioningReport;

/** What became of the controls of many meetings, for a terminal: a table, what drifted by its cause, and what is left to people. */
final class OutcomesText {

    private static final String ROW = "  %-26s %9s %9s %9s %9s %10s%n";

    private final TextPage page;
    private final Map<CallId, List<ControlOutcome>> outcomes = new TreeMap<>();

    OutcomesText(TextPage page, ProvisioningReport report) {
        this.page = page;
        report.all(MeetingResult.Made.class)
                .forEach(made -> outcomes.put(made.call(), made.provisioned().outcomes()));
        report.all(MeetingResult.Changed.class)
                .forEach(changed ->
                        outcomes.put(changed.call(), changed.provisioned().outcomes()));
        report.all(MeetingResult.Checked.class).forEach(checked -> outcomes.put(checked.call(), checked.outcomes()));
    }

    void write() {
        if (outcomes.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        table();
        drifted();
        unverified();
        left();
    }

    private void table() {
        page.blank();
        page.raw(String.format(
                Locale.ROOT, ROW, "control", "enforced", "by design", "by hand", "drifted", "unverified"));
        for (Control control : Control.values()) {
            List<ControlOutcome> about = all(ControlOutcome.class).stream()
                    .filter(outcome -> outcome.required().control() == control)
                    .toList();
            if (!about.isEmpty()) {
                page.raw(String.format(
                        Locale.ROOT,
                        ROW,
                        control.label(),
                        count(about, Enforced.class),
                        count(about, Defaulted.class),
                        count(about, ManualStep.class),
                        count(about, Drifted.class),
                        count(about, Unverified.class)));
            }
        }
    }

    private static String count(List<ControlOutcome> outcomes, Class<? extends ControlOutcome> kind) {
        long number = outcomes.stream().filter(kind::isInstance).count();
        return number == 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
    }

    private <O extends ControlOutcome> List<O> all(Class<O> kind) {
        return outcomes.values().stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** One cause may have changed several controls of a call: it is told once. */
    private void drifted() {
        if (all(Drifted.class).isEmpty()) {
            return;
        }
        page.heading("Not as it was asked for:");
        outcomes.forEach((call, ofCall) -> {
            Map<String, List<Drifted>> byCause = new LinkedHashMap<>();
            ofCall.forEach(outcome -> {
                if (outcome instanceof Drifted drifted) {
                    byCause.computeIfAbsent(drifted.cause(), added -> new ArrayList<>())
                            .add(drifted);
                }
            });
            byCause.forEach((cause, about) -> page.hanging(
                    "  ",
                    call + ": " + cause + ": "
                            + about.stream()
                                    .map(OutcomesText::expectedAndObserved)
                                    .collect(Collectors.joining("; ")) + "."));
        });
    }

    private static String expectedAndObserved(Drifted drifted) {
        return drifted.observed() + ", expected " + drifted.required().who().label() + " at most";
    }

    private void unverified() {
        if (all(Unverified.class).isEmpty()) {
            return;
        }
        page.heading("Nobody could see whether it is as it was asked for; look in the product:");
        outcomes.forEach((call, ofCall) -> ofCall.forEach(outcome -> {
            if (outcome instanceof Unverified unverified) {
                page.hanging(
                        "  ", call + ": " + unverified.required().control().label() + ": " + unverified.reason() + ".");
            }
        }));
    }

    private void left() {
        Map<Step, Integer> calls = new LinkedHashMap<>();
        all(ManualStep.class).forEach(manual -> calls.merge(manual.step(), 1, Integer::sum));
        if (calls.isEmpty()) {
            return;
        }
        page.heading("Left to people:");
        calls.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Step, Integer> entry) ->
                                entry.getKey().when())
                        .thenComparing(entry -> entry.getKey().actor())
                        .thenComparing(entry -> entry.getKey().what()))
                .forEach(entry -> page.hanging("  ", words(entry.getKey(), entry.getValue())));
    }

    private static String words(Step step, int calls) {
        String often = step.when() == Step.When.BEFORE_FIRST_CALL ? "" : " (" + Wording.calls(calls) + ")";
        return Wording.capital(step.actor().label()) + ", " + step.when().label() + often + ": " + step.what();
    }
}
