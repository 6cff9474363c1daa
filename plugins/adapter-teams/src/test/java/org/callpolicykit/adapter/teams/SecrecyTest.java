package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.callpolicykit.adapter.teams.graph.Errors;
import org.callpolicykit.adapter.teams.graph.Tenant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.testkit.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No secret and nobody's name in logs and exceptions")
class SecrecyTest {

    /** Secrets, names, addresses, links, and words that Graph puts into its errors. */
    private static final List<String> HIDDEN = List.of(
            Tenant.SECRET,
            "eyJ",
            "Amara",
            "Osei",
            "Priya",
            "Patel",
            "Support plan for Dev",
            "@alder-bank.example",
            "@mail.example",
            "meetup-join");

    private final School school = new School();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Ear logged = new Ear();

    @BeforeEach
    void listen() {
        root.addHandler(logged);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void close() {
        root.setLevel(before);
        root.removeHandler(logged);
        school.close();
    }

    /** Hears everybody but the test server, and the JDK's client, which no adapter lets speak. */
    private static final class Ear extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            if (!logger.contains("net.httpserver") && !logger.startsWith("jdk.")) {
                heard.add(formatter.format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static String whole(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void hidden(String text) {
        assertThat(text).doesNotContain(HIDDEN);
    }

    private void nothingIsLogged() {
        hidden(String.join("\n", logged.heard));
    }

    @Test
    void aCallsWholeLifeLogsNothingOfIt() {
        PlatformConnection teams = school.connect(Map.of("preflight-user", School.AMARA));
        Provisioned made = teams.provision(withParents(), planned(withParents()));
        teams.readBack(made.meeting());
        teams.attendance(made.meeting(), withParents());
        hidden(teams.lock(made.meeting(), withParents()).toString());
        teams.cancel(made.meeting());
        hidden(teams.preflight() + made.toString() + teams);

        assertThat(logged.heard).as("the library's own words are heard").isNotEmpty();
        nothingIsLogged();
    }

    @Test
    void whateverGoesWrongSaysNothingOfIt() {
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.Broken.REQUEST_LOST,
                Fault.Broken.ANSWER_LOST,
                Fault.Broken.ANSWER_CUT,
                Errors.answered("{\"id\": \"Priya Patel c-priya@mail.example"),
                Errors.answered("{\"joinWebUrl\": \"https://Priya Patel/meetup-join\"}")));
        for (int status : new int[] {403, 409, 429, 500}) {
            faults.add(Errors.error(
                    status,
                    "Priya Patel",
                    "Amara Osei <s-amara@alder-bank.example> may not invite c-priya@mail.example",
                    null));
        }
        int thrown = 0;
        for (Fault fault : faults) {
            for (String path : new String[] {"GET", "createOrGet", "PATCH", "/messages", "sendMail", "events"}) {
                school.server.next(Integer.MAX_VALUE, path, fault);
                thrown += provisioned(path.equals("events"));
                school.server.wire().heal();
            }
        }

        assertThat(thrown).isGreaterThan(35);
        nothingIsLogged();
    }

    private int provisioned(boolean staff) {
        try {
            MeetingRef made = school.connect()
                    .provision(staff ? betweenStaff() : withParents(), planned(withParents()))
                    .meeting();
            school.connect().readBack(made);
            return 0;
        } catch (PlatformException e) {
            hidden(whole(e));
            return 1;
        }
    }

    @Test
    void aRefusedSignInSaysNothingOfTheSecret() {
        PlatformConnection teams = school.connect(Map.of("secret", "wr0ng-" + Tenant.SECRET));
        try {
            teams.provision(withParents(), planned(withParents()));
        } catch (PlatformException e) {
            hidden(whole(e));
        }
        hidden(teams.preflight().toString());
        nothingIsLogged();
    }

    @Test
    void theValuesThatHoldNamesDoNotShowThem() {
        StaffList.Member amara = new StaffList.Member(new PersonId("s-amara"), "Amara Osei", School.AMARA, "U1");
        Letter letter = new Letter(
                Letter.Kind.INVITATION,
                withParents().id(),
                School.AMARA,
                List.of("c-priya@mail.example"),
                "Support plan for Dev",
                "Dear Priya");

        hidden(amara + " " + letter + " " + new StaffList(amara, List.of(amara)) + " "
                + new GraphAnswer(200, "Priya Patel", null)
                + GraphRequest.act("/users/" + School.AMARA, letter.asMail(letter.mark()), Permission.MAIL_SEND));
        hidden(letter.mark());
    }
}
