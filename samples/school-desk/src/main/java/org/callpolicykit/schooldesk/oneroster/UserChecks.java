package org.callpolicykit.schooldesk.oneroster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.callpolicykit.schooldesk.input.Problem;
import org.callpolicykit.schooldesk.input.Problems;

/** What can only be checked once all users are known: their agents, and that an e-mail address belongs to one person. */
final class UserChecks {

    private final Entries<User> users;
    private final String file;
    private final Problems problems;
    private final Map<String, User> byEmail = new HashMap<>();

    UserChecks(Entries<User> users, String file, Problems problems) {
        this.users = users;
        this.file = file;
        this.problems = problems;
    }

    void run() {
        users.byId().values().forEach(user -> {
            checkAgents(user);
            checkEmail(user);
        });
    }

    private void checkAgents(User user) {
        for (String agent : user.agentSourcedIds()) {
            if (!users.mayHave(agent)) {
                problems.add(Problem.warning(file, users.lineOf(user.sourcedId()))
                        .in("agentSourcedIds")
                        .value(agent)
                        .hint(users.hint(agent))
                        .expected(users.expected()));
            }
        }
    }

    private void checkEmail(User user) {
        String email = user.email();
        if (email == null) {
            return;
        }
        User earlier = byEmail.putIfAbsent(email.toLowerCase(Locale.ROOT), user);
        if (earlier != null) {
            int line = users.lineOf(earlier.sourcedId());
            problems.add(Problem.warning(file, users.lineOf(user.sourcedId()))
                    .in("email")
                    .value(email)
                    .hint("nobody is found by this address; line " + line + " (" + earlier.sourcedId() + ") has it too")
                    .expected("an address of one person only"));
        }
    }
}
