package org.callpolicykit.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.platform.Capability;
import org.callpolicykit.api.platform.Need;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Step;
import org.callpolicykit.api.platform.Support;
import org.callpolicykit.core.PolicyKit;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.platform.PlatformPlan.Measure;
import org.callpolicykit.core.policy.SchoolPolicy;

/** The page on platforms, clause by platform, in Markdown: made of what the rules ask for and of what the adapters say of their platforms. */
public final class PlatformsPage {

    private static final Instant ANY_DAY = Instant.parse("2026-11-30T10:00:00Z");

    private final List<PlatformSpec> platforms;
    private final SchoolDesk desk;
    private final StringBuilder page = new StringBuilder();

    private PlatformsPage(PolicyKit kit) {
        this.platforms = kit.adapters().stream()
                .map(PlatformAdapter::spec)
                .sorted(Comparator.comparing(PlatformSpec::id))
                .toList();
        this.desk = kit.school(SchoolPolicy.seed());
    }

    /** Returns the page for the rules and adapters of a kit, under the policy as it was written. */
    public static String of(PolicyKit kit) {
        return new PlatformsPage(kit).write();
    }

    private String write() {
        page.append("# The platforms\n\n")
                .append(
                        "What each platform does about what the policy asks for. This page is generated from what the adapters say of their platforms,")
                .append(
                        " and from what the rules ask for under the policy as it\nwas written; what really became of a call's meeting")
                .append(" is read back from the platform, call by call.\n\n");
        legend();
        table();
        lacks();
        platforms.forEach(this::platform);
        return page.toString();
    }

    private void legend() {
        page.append("| support | means |\n| --- | --- |\n");
        for (Support support : Support.values()) {
            page.append("| **")
                    .append(word(support))
                    .append("** | ")
                    .append(meaning(support))
                    .append(" |\n");
        }
        page.append("\nA small r: the setting can be read back. A small l: it can be changed while a call runs.\n");
    }

    private static String word(Support support) {
        return switch (support) {
            case ENFORCE -> "enforced";
            case PARTIAL -> "in part";
            case OBSERVE -> "observed";
            case ADMINISTRATOR -> "administrator";
            case HOST_STEP -> "host";
            case BY_DESIGN -> "by design";
            case NONE -> "nothing";
            case UNKNOWN -> "unknown";
        };
    }

    private static String meaning(Support support) {
        return switch (support) {
            case ENFORCE -> "the adapter sets it, and reads back that it is so";
            case PARTIAL -> "the adapter sets something near it; the rest is left to somebody";
            case OBSERVE -> "what happened can be seen afterwards";
            case ADMINISTRATOR -> "only the tenant's administrator can set it";
            case HOST_STEP -> "the host sees to it in the meeting, by hand";
            case BY_DESIGN -> "the platform always behaves so";
            case NONE -> "the platform has nothing of the kind";
            case UNKNOWN -> "nobody has found out";
        };
    }

    private void table() {
        page.append("\n## Clause by platform\n\n| clauses | asked for |");
        platforms.forEach(platform -> page.append(' ').append(platform.name()).append(" |"));
        page.append("\n| --- | --- |").append(" --- |".repeat(platforms.size())).append('\n');
        Map<Control, Asked> asked = asked();
        for (Control control : Control.values()) {
            Asked by = asked.getOrDefault(control, new Asked());
            page.append("| ")
                    .append(by.clauses.stream().map(Clause::toString).collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(by.settings.isEmpty() ? control.label() : String.join("; ", by.settings))
                    .append(" |");
            platforms.forEach(platform -> page.append(' ')
                    .append(support(platform.capability(control)))
                    .append(" |"));
            page.append('\n');
        }
        page.append("\nThe kinds of call: ")
                .append(platforms.stream()
                        .map(platform -> platform.name() + " holds " + kinds(platform.serves()))
                        .collect(Collectors.joining("; ")))
                .append(".\n");
    }

    /** Which clauses ask for a control, and for what of it. */
    private static final class Asked {
        private final Set<Clause> clauses = new TreeSet<>();
        private final Set<String> settings = new TreeSet<>();
    }

    private Map<Control, Asked> asked() {
        Map<Control, Asked> asked = new EnumMap<>(Control.class);
        for (CallKind kind : CallKind.values()) {
            Call call = Call.builder(new CallId("any"), kind, "Any", ANY_DAY, ANY_DAY.plusSeconds(3600))
                    .build();
            for (Measure measure : desk.platformPlan(call).measures()) {
                ControlSetting required = measure.required();
                Asked by = asked.computeIfAbsent(required.control(), added -> new Asked());
                measure.askedBy().forEach(citation -> by.clauses.add(citation.clause()));
                by.settings.add(required.toString());
            }
        }
        return asked;
    }

    private static String support(Capability capability) {
        String traits = (capability.traits().contains(Capability.Trait.READABLE) ? " r" : "")
                + (capability.traits().contains(Capability.Trait.CHANGEABLE_LIVE) ? " l" : "");
        String upTo = capability.strictest() == Who.NOBODY
                ? ""
                : ", " + capability.strictest().label() + " at the strictest";
        return "**" + word(capability.support()) + "**" + upTo + traits;
    }

    private static String kinds(Set<CallKind> kinds) {
        return kinds.stream().sorted().map(CallKind::label).collect(Collectors.joining(", "));
    }

    private void lacks() {
        page.append("\n## What the adapters do\n\n| |");
        platforms.forEach(platform -> page.append(' ').append(platform.name()).append(" |"));
        page.append("\n| --- |").append(" --- |".repeat(platforms.size())).append('\n');
        for (Operation operation : Operation.values()) {
            page.append("| ").append(operation.label()).append(" |");
            platforms.forEach(platform -> page.append(' ')
                    .append(cell(platform.lacks().getOrDefault(operation, "yes")))
                    .append(" |"));
            page.append('\n');
        }
    }

    private void platform(PlatformSpec platform) {
        page.append("\n## ").append(platform.name()).append("\n\n");
        page.append("| control | support | needs | left to people | known from |\n| --- | --- | --- | --- | --- |\n");
        for (Control control : Control.values()) {
            Capability capability = platform.capability(control);
            page.append("| ")
                    .append(control.label())
                    .append(" | ")
                    .append(support(capability))
                    .append(" | ")
                    .append(cell(capability.needs().stream().map(Need::toString).collect(Collectors.joining("; "))))
                    .append(" | ")
                    .append(cell(capability.remaining().stream()
                            .map(PlatformsPage::step)
                            .collect(Collectors.joining("<br>"))))
                    .append(" | ")
                    .append(cell(capability.evidence()))
                    .append(" |\n");
        }
    }

    private static String step(Step step) {
        return step.actor().label() + ", " + step.when().label() + ": " + step.what();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
