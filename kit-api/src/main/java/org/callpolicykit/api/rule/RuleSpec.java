package org.callpolicykit.api.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.decision.Clause;
import org.callpolicykit.api.decision.Level;
import org.callpolicykit.api.decision.Remedy;
import org.callpolicykit.api.person.SchoolRole;
import org.callpolicykit.api.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is about.
 *
 * @param clause the clause it states
 * @param title the requirement in one sentence without a full stop
 * @param kinds the kinds of call it governs; at least one
 * @param stages the stages at which it is decided; at least one
 * @param parameters what a school may set, in the order of the documentation
 * @param level its weight unless the school says otherwise
 * @param remedy what puts a breach right, and whose turn it is
 */
public record RuleSpec(
        Clause clause,
        String title,
        Set<CallKind> kinds,
        Set<Stage> stages,
        List<Parameter<?>> parameters,
        Level level,
        Remedy remedy) {

    /** @throws IllegalArgumentException if the title is blank, nothing is governed, or two parameters share a name */
    public RuleSpec {
        if (title.isBlank() || kinds.isEmpty() || stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "the rule of clause " + clause + " needs a title, a kind of call and a stage that it governs");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        stages = Collections.unmodifiableSet(EnumSet.copyOf(stages));
        parameters = List.copyOf(parameters);
        Set<String> names = new HashSet<>();
        for (Parameter<?> parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "the rule of clause " + clause + " has two parameters named " + parameter.name());
            }
        }
    }

    /** Starts the specification of a rule. */
    public static Builder of(Clause clause, String title) {
        return new Builder(clause, title);
    }

    /** Returns whether the rule governs calls of a kind at a stage. */
    public boolean governs(CallKind kind, Stage stage) {
        return kinds.contains(kind) && stages.contains(stage);
    }

    /** Puts a specification together; {@link #remedy} completes it. */
    public static final class Builder {

        private final Clause clause;
        private final String title;
        private final Set<CallKind> kinds = EnumSet.noneOf(CallKind.class);
        private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
        private final List<Parameter<?>> parameters = new ArrayList<>();
        private @Nullable Level level;

        private Builder(Clause clause, String title) {
            this.clause = clause;
            this.title = title;
        }

        /** Sets the kinds of call and the stages. */
        public Builder governs(Set<CallKind> governed, Stage first, Stage... more) {
            kinds.addAll(governed);
            stages.addAll(EnumSet.of(first, more));
            return this;
        }

        /** Adds something that a school may set. */
        public Builder parameter(Parameter<?> parameter) {
            parameters.add(parameter);
            return this;
        }

        /** Never refuses. */
        public Builder advisory() {
            level = Level.ADVISORY;
            return this;
        }

        /** Refuses; a waiver can lift it. */
        public Builder mandatory() {
            level = Level.MANDATORY;
            return this;
        }

        /** Refuses; nothing lifts it. */
        public Builder statutory() {
            level = Level.STATUTORY;
            return this;
        }

        /**
         * Says what puts a breach right, and completes the specification.
         *
         * @param actor whose turn it is
         * @param text what to do, as a sentence
         * @throws IllegalStateException if no level was set: a level has no silent default
         */
        public RuleSpec remedy(SchoolRole actor, String text) {
            if (level == null) {
                throw new IllegalStateException(
                        "the rule of clause " + clause + " has no level; say advisory(), mandatory() or statutory()");
            }
            return new RuleSpec(clause, title, kinds, stages, parameters, level, new Remedy(actor, text));
        }
    }
}
