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
import org.callpolicykit.api.request.Fact;
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
 * @param facts the facts it needs to decide
 * @param waivedBy the roles whose holders may grant a waiver; empty where nobody may
 * @param source where the requirement comes from; null for a clause of the seed policy
 * @param onFromTheStart whether it is on unless the school switches it off; otherwise it is off unless the school switches it on
 */
public record RuleSpec(
        Clause clause,
        String title,
        Set<CallKind> kinds,
        Set<Stage> stages,
        List<Parameter<?>> parameters,
        Level level,
        Remedy remedy,
        Set<Fact> facts,
        Set<SchoolRole> waivedBy,
        @Nullable String source,
        boolean onFromTheStart) {

    /** @throws IllegalArgumentException if the title is blank, nothing is governed, or two parameters share a name */
    public RuleSpec {
        if (title.isBlank() || kinds.isEmpty() || stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "the rule of clause " + clause + " needs a title, a kind of call and a stage that it governs");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        stages = Collections.unmodifiableSet(EnumSet.copyOf(stages));
        parameters = List.copyOf(parameters);
        facts = inOrder(Fact.class, facts);
        waivedBy = inOrder(SchoolRole.class, waivedBy);
        Set<String> names = new HashSet<>();
        for (Parameter<?> parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "the rule of clause " + clause + " has two parameters named " + parameter.name());
            }
        }
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> constants) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(constants);
        return Collections.unmodifiableSet(ordered);
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
        private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
        private Set<SchoolRole> waivedBy = EnumSet.of(SchoolRole.HEAD_TEACHER, SchoolRole.SLT);
        private @Nullable String source;
        private boolean onFromTheStart = true;
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

        /**
         * Names the facts it needs to decide: every fact that its check reads. While a schedule is watched, a rule is not asked again where only other facts
         * about a pupil changed; one that names none is asked again whatever changed.
         */
        public Builder needs(Fact first, Fact... more) {
            facts.addAll(EnumSet.of(first, more));
            return this;
        }

        /** Sets the roles whose holders may grant a waiver: the Head Teacher and the SLT unless said otherwise. */
        public Builder waivedBy(SchoolRole first, SchoolRole... more) {
            waivedBy = EnumSet.of(first, more);
            return this;
        }

        /** Says where the requirement comes from, for rules that are no clause of the seed policy: law, guidance, paragraph, year. */
        public Builder source(String where) {
            source = where;
            return this;
        }

        /** Leaves it off unless the school switches it on. */
        public Builder offUnlessSwitchedOn() {
            onFromTheStart = false;
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
            return new RuleSpec(
                    clause,
                    title,
                    kinds,
                    stages,
                    parameters,
                    level,
                    new Remedy(actor, text),
                    facts,
                    level.canBeWaived() ? waivedBy : Set.of(),
                    source,
                    onFromTheStart);
        }
    }
}
