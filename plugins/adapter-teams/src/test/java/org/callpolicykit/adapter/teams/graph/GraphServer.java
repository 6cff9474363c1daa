package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.Attendance.Attendee;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.testkit.platform.Answer;
import org.callpolicykit.testkit.platform.Fault;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.callpolicykit.testkit.platform.LoopbackServer;
import org.callpolicykit.testkit.platform.PlatformServer;
import org.callpolicykit.testkit.platform.Received;

/**
 * A stand-in for Microsoft Graph and the tenant's sign-in, on this machine. It keeps a {@link Tenant}, and refuses what the documentation says is refused. Whatever
 * reads or changes the tenant beside the requests holds the tenant's lock.
 */
public final class GraphServer implements PlatformServer {

    private static final GraphFacts FACTS = new GraphFacts();

    private final Tenant tenant = new Tenant();
    private final Quirks quirks = new Quirks();
    private final SignIn signIn = new SignIn(tenant);
    private final Services services;
    private final LoopbackServer wire;

    /** Starts a server on a free port. */
    public GraphServer() {
        this.services = new Services(FACTS, tenant, quirks, signIn);
        this.wire = LoopbackServer.start(this::serve);
        quirks.base = wire.address().toString();
    }

    /** Returns what the tenant holds. */
    public Tenant tenant() {
        return tenant;
    }

    /** Returns in what it differs from the documentation. */
    public Quirks quirks() {
        return quirks;
    }

    /** Lets all tokens expire before their time. */
    public void expireTokens() {
        signIn.expire();
    }

    /** Returns how many tokens were given out. */
    public int tokensGiven() {
        return signIn.given().size();
    }

    /** Returns the requests to Graph so far. */
    public List<Asked> asked() {
        return wire.received().stream().filter(Asked::isGraph).map(Asked::new).toList();
    }

    /** The next so many requests whose method and path hold these words go wrong. */
    public void next(int times, String words, Fault fault) {
        wire.faultNext(times, request -> (request.method() + " " + request.path()).contains(words), fault);
    }

    @Override
    public LoopbackServer wire() {
        return wire;
    }

    /** Amara can be tried with. */
    @Override
    public GivenSettings settings() {
        return settings(Map.of(
                "preflight-user",
                "s-amara@alder-bank.example",
                "request-timeout",
                "PT0.25S",
                "total-deadline",
                "PT3.5S"));
    }

    /** Returns settings with which an adapter reaches this server. */
    public GivenSettings settings(Map<String, String> others) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "tenant-id",
                Tenant.ID,
                "client-id",
                Tenant.CLIENT,
                "time-zone",
                "Europe/London",
                "graph-url",
                wire.address() + "/v1.0",
                "authority-url",
                wire.address().toString()));
        values.putAll(others);
        String secret = values.remove("secret");
        GivenSettings settings = GivenSettings.none().secret("client-secret", secret == null ? Tenant.SECRET : secret);
        for (Map.Entry<String, String> each : values.entrySet()) {
            settings = settings.value(each.getKey(), each.getValue());
        }
        return settings;
    }

    private Answer serve(Received received) {
        synchronized (tenant) {
            return services.answer(received);
        }
    }

    @Override
    public Answer refusal(int status) {
        return Errors.refusal(status);
    }

    @Override
    public Set<Who> settingsOf(Control control) {
        return switch (control) {
            case WAITING_ROOM -> EnumSet.of(Who.EVERYONE, Who.SCHOOL_ACCOUNTS, Who.HOSTS);
            case SCREEN_SHARE -> EnumSet.of(Who.EVERYONE, Who.STAFF, Who.HOSTS);
            case RECORDING, TRANSCRIPTION -> EnumSet.of(Who.SCHOOL_ACCOUNTS, Who.NOBODY);
            default -> EnumSet.of(Who.EVERYONE, Who.NOBODY);
        };
    }

    /** Somebody changes a control of a meeting in Teams itself. */
    @Override
    public void tamper(MeetingRef meeting, Control control, Who who) {
        synchronized (tenant) {
            Tampering.apply(tenant.onlineMeeting(meeting.id()), control, who);
        }
    }

    @Override
    public void tamperWithTheUnknown(MeetingRef meeting, Control control) {
        synchronized (tenant) {
            Tampering.applyTheUnknown(tenant.onlineMeeting(meeting.id()), control);
        }
    }

    @Override
    public void ignore(Control control) {
        quirks.ignored = Tampering.properties(control);
    }

    /** Teams has a property of all meetings otherwise than it was set. */
    public void change(String property, JsonElement value) {
        synchronized (tenant) {
            tenant.meetings().forEach(meeting -> meeting.add(property, value));
        }
    }

    @Override
    public List<String> kept(CallId call) {
        synchronized (tenant) {
            return new Kept(tenant).of(call);
        }
    }

    @Override
    public Map<String, Runnable> shortfalls() {
        return Map.of(
                "permission mail.send",
                () -> tenant.revoke("Mail.Send"),
                "application access policy",
                tenant::revokeAccessPolicy,
                "licence",
                tenant::revokeLicences,
                "sign in",
                signIn::changeSecret);
    }

    @Override
    public void attended(MeetingRef meeting, Call call, List<Attendee> attendees) {
        synchronized (tenant) {
            String id = tenant.onlineMeeting(meeting.id()).get("id").getAsString();
            tenant.report(
                    id,
                    attendees.stream()
                            .map(attendee -> Records.of(tenant, call, attendee))
                            .toArray(JsonObject[]::new));
        }
    }

    @Override
    public void repeatPages() {
        quirks.repeatsPages = true;
    }

    @Override
    public boolean isRehearsed(Received request) {
        return Asked.isGraph(request);
    }

    @Override
    public Set<String> furtherSecrets() {
        return signIn.given();
    }
}
