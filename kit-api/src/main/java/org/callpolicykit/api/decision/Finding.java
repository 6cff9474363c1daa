package org.callpolicykit.api.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.callpolicykit.api.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found about one call. Nothing is found where the clause is met.
 *
 * @param citation the rule, its clause and its weight
 * @param status what was found
 * @param message the facts that decided it
 * @param people the people it is about, in order of their ids; empty when it is about the call as a whole
 * @param deadline until when it can, or could, be done; null where there is no deadline, and never where the status is {@link Status#DUE}
 * @param exemption who answers for it, and what it would have been; present exactly when it is waived or switched off
 * @param mend what would put it right; null where the rule does not say
 * @param nearMisses what is on file and does not match, such as a waiver for another day
 */
public record Finding(
        Citation citation,
        Status status,
        Message message,
        List<Person> people,
        @Nullable Instant deadline,
        @Nullable Exemption exemption,
        @Nullable Mend mend,
        List<Message> nearMisses) {

    /** @throws IllegalArgumentException if an exemption is missing, or there is one where none belongs */
    public Finding {
        people = List.copyOf(people);
        nearMisses = List.copyOf(nearMisses);
        boolean exempt = status == Status.WAIVED || status == Status.SWITCHED_OFF;
        if (exempt != (exemption != null)) {
            throw new IllegalArgumentException(
                    "a finding that is " + status + (exempt ? " needs" : " has no") + " exemption");
        }
        if (status == Status.DUE && deadline == null) {
            throw new IllegalArgumentException("a finding that is DUE needs its deadline");
        }
    }

    /** Starts a finding about a call as a whole, without a deadline and without an exemption. */
    public static Builder builder(Citation citation, Status status, Message message) {
        return new Builder(citation, status, message);
    }

    /** Returns this finding with what would put it right. */
    public Finding withMend(Mend wouldHelp) {
        return new Finding(citation, status, message, people, deadline, exemption, wouldHelp, nearMisses);
    }

    /** Returns this finding about some of the people only. */
    public Finding withPeople(List<Person> some) {
        return new Finding(citation, status, message, some, deadline, exemption, mend, nearMisses);
    }

    /** Returns whether this finding refuses the request. */
    public boolean refuses() {
        return status.refuses() && citation.level() != Level.ADVISORY;
    }

    /** Returns the message with the names of the people it is about. For the reader of a decision, never for a log. */
    public String text() {
        if (people.isEmpty()) {
            return message.text();
        }
        return message.text() + people.stream().map(Person::name).collect(Collectors.joining(", ", ": ", ""));
    }

    /** Puts a finding together. */
    public static final class Builder {

        private final Citation citation;
        private final Status status;
        private final Message message;
        private List<Person> people = List.of();
        private @Nullable Instant deadline;
        private @Nullable Exemption exemption;
        private @Nullable Mend mend;
        private List<Message> nearMisses = List.of();

        private Builder(Citation citation, Status status, Message message) {
            this.citation = citation;
            this.status = status;
            this.message = message;
        }

        /** Sets the people it is about. */
        public Builder people(List<Person> about) {
            people = about;
            return this;
        }

        /** Sets until when it can, or could, be done; null where there is no deadline. */
        public Builder deadline(@Nullable Instant until) {
            deadline = until;
            return this;
        }

        /** Sets who answers for it. */
        public Builder exemption(Exemption granted) {
            exemption = granted;
            return this;
        }

        /** Sets what would put it right; null where that is not known. */
        public Builder mend(@Nullable Mend wouldHelp) {
            mend = wouldHelp;
            return this;
        }

        /** Sets what is on file and does not match. */
        public Builder nearMisses(List<Message> onFile) {
            nearMisses = onFile;
            return this;
        }

        /**
         * Makes the finding.
         *
         * @throws IllegalArgumentException if an exemption or a deadline is missing, or there is an exemption where none belongs
         */
        public Finding build() {
            return new Finding(citation, status, message, people, deadline, exemption, mend, nearMisses);
        }
    }
}
