package org.callpolicykit.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.person.SchoolRole;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the waivers of a policy file. Every part of a waiver is required: an exception that says less is none. */
final class WaiverList {

    private static final String WHAT = "the waiver";

    private final YamlSource source;

    WaiverList(YamlSource source) {
        this.source = source;
    }

    List<Waiver> read(Node node) {
        List<Waiver> waivers = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                Waiver waiver = waiver(item);
                if (waiver != null) {
                    waivers.add(waiver);
                }
            }
        } else {
            source.problem(node, "found " + YamlSource.describe(node) + " as waivers, expected a list");
        }
        return waivers;
    }

    private @Nullable Waiver waiver(Node node) {
        YamlMap map =
                YamlMap.of(source, node, WHAT).allowing("rule", "covers", "granted-by", "role", "why", "from", "until");
        String rule = map.text("rule");
        Coverage covers = covers(map.required("covers"));
        String grantedBy = map.text("granted-by");
        SchoolRole role = role(map);
        String why = map.text("why");
        LocalDate from = map.date("from");
        LocalDate until = map.date("until");
        if (rule == null
                || covers == null
                || grantedBy == null
                || role == null
                || why == null
                || from == null
                || until == null) {
            return null;
        }
        try {
            return Waiver.of(new RuleId(rule))
                    .covering(covers)
                    .grantedBy(grantedBy, role)
                    .because(why)
                    .writtenAt(source.origin(node))
                    .on(from, until);
        } catch (IllegalArgumentException e) {
            source.problem(node, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Coverage covers(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        YamlMap map = YamlMap.of(source, node, "covers of the waiver").allowing("call", "class", "pupil", "every");
        List<Coverage> given = new ArrayList<>();
        map.forEach((key, value) -> {
            String id = map.text(key.getValue());
            if (id != null) {
                switch (key.getValue()) {
                    case "call" -> given.add(new Coverage.OneCall(new CallId(id)));
                    case "class" -> given.add(new Coverage.OneClass(new ClassId(id)));
                    case "pupil" -> given.add(new Coverage.OnePupil(new PersonId(id)));
                    case "every" -> everyCall(id, value, given);
                    default -> {
                        // An unknown key is a problem already.
                    }
                }
            }
        });
        if (given.size() > 1) {
            source.problem(node, "found several things that the waiver covers, expected one; write a waiver for each");
        } else if (map.isEmpty()) {
            source.problem(node, "found nothing that the waiver covers, expected call, class, pupil or every: call");
        }
        return given.size() == 1 ? given.get(0) : null;
    }

    private void everyCall(String id, Node value, List<Coverage> given) {
        if (id.equals("call")) {
            given.add(new Coverage.EveryCall());
        } else {
            source.problem(value, "found \"" + id + "\" after every, expected call");
        }
    }

    private @Nullable SchoolRole role(YamlMap map) {
        String text = map.text("role");
        if (text == null) {
            return null;
        }
        for (SchoolRole candidate : SchoolRole.values()) {
            if (name(candidate).equals(text)) {
                return candidate;
            }
        }
        Node node = map.required("role");
        if (node != null) {
            List<String> names =
                    Arrays.stream(SchoolRole.values()).map(WaiverList::name).toList();
            source.problem(
                    node,
                    "found \"" + text + "\" as role of the waiver, expected one of " + String.join(", ", names)
                            + DidYouMean.ending(text, names));
        }
        return null;
    }

    private static String name(SchoolRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
