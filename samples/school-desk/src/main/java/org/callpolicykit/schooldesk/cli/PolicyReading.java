package org.callpolicykit.schooldesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.policy.SchoolPolicy;

/** Reads policies, and tells what is wrong with them. */
final class PolicyReading {

    /** What a school's policy is called in its folder. */
    static final String FILE = "school-policy.yaml";

    private final Messages messages;

    PolicyReading(Messages messages) {
        this.messages = messages;
    }

    /** The policy of a school folder; empty when it cannot be used. A school without a file has the seed policy. */
    Optional<SchoolPolicy> ofFolder(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            messages.note("there is no " + FILE + "; the calls are held against the policy as it was written");
            return Optional.of(SchoolPolicy.seed());
        }
        return of(file);
    }

    /** The policy of a file; empty when it cannot be used. */
    Optional<SchoolPolicy> of(Path file) {
        try {
            return Optional.of(PolicyFile.read(file));
        } catch (InvalidPolicyException e) {
            messages.policy(String.valueOf(file.getFileName()), e.problems());
            return Optional.empty();
        }
    }
}
