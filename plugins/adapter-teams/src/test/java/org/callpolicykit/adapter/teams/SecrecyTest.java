package org.callpolicykit.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callpolicykit.adapter.teams.School.betweenStaff;
import static org.callpolicykit.adapter.teams.School.planned;
import static org.callpolicykit.adapter.teams.School.withParents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callpolicykit.adapter.teams.graph.Fault;
import org.callpolicykit.adapter.teams.graph.Tenant;
import org.callpolicykit.api.person.PersonId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Provisioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        root.setLevel(before);
        root.detachAppender(logged);
        school.close();
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
        hidden(logged.list.stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void aCallsWholeLifeLogsNothingOfIt() {
        PlatformConnection teams = school.connect(Map.of("preflight-user", School.AMARA));
        Provisioned made = teams.provision(withParents(), planned(withParents()));
        teams.readBack(made.meeting());
        teams.attendance(made.meeting(), withParents());
        teams.cancel(made.meeting());
        hidden(teams.preflight() + made.toString() + teams);

        assertThat(logged.list).as("the library's own words are heard").isNotEmpty();
        nothingIsLogged();
    }

    @Test
    void whateverGoesWrongSaysNothingOfIt() {
        List<Fault> faults = new ArrayList<>(List.of(
                new Fault.LostBefore(),
                new Fault.LostAfter(),
                new Fault.ResetInBody(),
                new Fault.Answered("{\"id\": \"Priya Patel c-priya@mail.example"),
                new Fault.Answered("{\"joinWebUrl\": \"https://Priya Patel/meetup-join\"}")));
        for (int status : new int[] {400, 401, 403, 404, 409, 412, 429, 500, 503}) {
            faults.add(new Fault.Status(
                    status,
                    "Priya Patel",
                    "Amara Osei <s-amara@alder-bank.example> may not invite c-priya@mail.example",
                    null));
        }
        int thrown = 0;
        for (Fault fault : faults) {
            for (String path : new String[] {"GET", "createOrGet", "PATCH", "/messages", "sendMail", "events"}) {
                school.server.faults().next(Integer.MAX_VALUE, path, fault);
                thrown += provisioned(path.equals("events"));
                school.server.faults().stop();
            }
        }

        assertThat(thrown).isGreaterThan(60);
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
                + GraphRequest.act("/users/" + School.AMARA, letter.asMail(), Permission.MAIL_SEND));
        hidden(letter.mark());
    }
}
