package org.callpolicykit.schooldesk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Approval;

/** The approvals given for calls. Immutable. */
public final class ApprovalRegister {

    private final Map<String, List<Approval>> byCall;

    private ApprovalRegister(Map<String, List<Approval>> byCall) {
        this.byCall = byCall;
    }

    /** Returns the approvals of a call, whichever of its names the rows use; empty when there are none. */
    public List<Approval> of(Collection<String> names) {
        return names.stream()
                .flatMap(name -> byCall.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** Collects a register. */
    static final class Builder {

        private final Map<String, List<Approval>> byCall = new HashMap<>();

        void add(String call, Approval approval) {
            byCall.computeIfAbsent(call, name -> new ArrayList<>()).add(approval);
        }

        ApprovalRegister build() {
            byCall.replaceAll((call, approvals) -> List.copyOf(approvals));
            return new ApprovalRegister(byCall);
        }
    }
}
