package org.callpolicykit.adapter.teams.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Secret;

/**
 * A stand-in for Microsoft Graph and the tenant's sign-in, on this machine. It keeps a {@link Tenant}, refuses what the documentation says is refused,
 * and fails as {@link Faults} tells it to.
 */
public final class GraphServer implements AutoCloseable {

    static {
        // Otherwise each answer waits for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Tenant tenant = new Tenant();
    private final Faults faults = new Faults();
    private final Quirks quirks = new Quirks();
    private final List<Received> received = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SignIn signIn = new SignIn(tenant);
    private final MeetingsEndpoint meetings;
    private final MailboxEndpoint mailbox;
    private final HttpServer http;

    /** Starts a server on a free port. */
    public GraphServer() throws IOException {
        GraphFacts facts = new GraphFacts();
        this.meetings = new MeetingsEndpoint(facts, tenant, quirks);
        this.mailbox = new MailboxEndpoint(facts, tenant, quirks, meetings);
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        quirks.base = base();
    }

    private String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Returns what the tenant holds. */
    public Tenant tenant() {
        return tenant;
    }

    /** Returns what goes wrong. */
    public Faults faults() {
        return faults;
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
        return signIn.given();
    }

    /** Returns the requests to Graph so far. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Returns what went wrong in the server itself; empty when all is well. */
    public List<Throwable> broken() {
        synchronized (broken) {
            return List.copyOf(broken);
        }
    }

    /** Returns settings with which an adapter reaches this server. */
    public AdapterSettings settings(Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "tenant-id",
                Tenant.ID,
                "client-id",
                Tenant.CLIENT,
                "time-zone",
                "Europe/London",
                "graph-url",
                base() + "/v1.0",
                "authority-url",
                base()));
        values.putAll(others);
        return new AdapterSettings() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public Optional<Secret> secret(String name) {
                return name.equals("client-secret")
                        ? Optional.of(new Secret(values.getOrDefault("secret", Tenant.SECRET)))
                        : Optional.empty();
            }
        };
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().startsWith("/v1.0/")) {
                graph(exchange, body);
            } else {
                token(exchange, body);
            }
        } catch (IOException clientIsGone) {
            exchange.close();
        } catch (InterruptedException serverCloses) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            synchronized (broken) {
                broken.add(e);
            }
        }
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        Received asked = new Received(exchange.getRequestMethod(), exchange.getRequestURI(), null, false);
        Fault fault = faults.of(asked);
        try {
            if (fault instanceof Fault.Status status) {
                throw new Refusal(status.status(), status.code(), status.message());
            }
            answer(exchange, 200, signIn.token(exchange.getRequestURI().getPath(), form));
        } catch (Refusal refusal) {
            JsonObject error = new JsonObject();
            error.addProperty("error", refusal.code());
            error.addProperty("error_description", refusal.getMessage());
            answer(exchange, refusal.status(), error.toString());
        }
    }

    private void graph(HttpExchange exchange, String text) throws IOException, InterruptedException {
        Received request = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                text.isEmpty() ? null : JsonParser.parseString(text).getAsJsonObject(),
                "include-unknown-enum-members"
                        .equals(exchange.getRequestHeaders().getFirst("Prefer")));
        synchronized (received) {
            received.add(request);
        }
        Fault fault = faults.of(request);
        if (fault instanceof Fault.LostBefore) {
            return;
        }
        if (fault instanceof Fault.Status status) {
            say(exchange, status);
            return;
        }
        Reply reply = reply(exchange, request);
        String body = reply.body() == null ? "" : reply.body().toString();
        if (fault == null) {
            answer(exchange, reply.status(), body);
        } else if (fault instanceof Fault.Answered answered) {
            answer(exchange, 200, answered.text());
        } else if (fault instanceof Fault.ResetInBody) {
            exchange.sendResponseHeaders(200, body.length() + 100L);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } else if (fault instanceof Fault.Silence) {
            closing.await();
        }
    }

    private Reply reply(HttpExchange exchange, Received request) {
        try {
            synchronized (tenant) {
                String authorization = exchange.getRequestHeaders().getFirst("Authorization");
                if (authorization == null || !signIn.knows(authorization)) {
                    throw new Refusal(401, "InvalidAuthenticationToken", "Access token is empty or has expired.");
                }
                if (request.body() != null
                        && !"application/json"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                    throw new Refusal(415, "RequestBodyRead", "The content type is not supported.");
                }
                return route(request);
            }
        } catch (Refusal refusal) {
            return new Reply(refusal.status(), error(refusal.code(), String.valueOf(refusal.getMessage())));
        }
    }

    private Reply route(Received request) {
        List<String> parts = request.parts();
        if (parts.size() < 2 || !parts.get(0).equals("users")) {
            throw Refusal.badRequest("Resource not found for the segment.");
        }
        List<String> below = parts.subList(Math.min(3, parts.size()), parts.size());
        String what = parts.size() == 2 ? "" : parts.get(2);
        if (what.isEmpty() || what.equals("licenseDetails")) {
            require(tenant, "User.Read.All");
        }
        Tenant.User user = tenant.userOf(parts.get(1));
        return switch (what) {
            case "" -> new Reply(200, described(user));
            case "licenseDetails" -> licences(user);
            case "onlineMeetings" -> {
                if (!user.id().equals(parts.get(1))) {
                    throw Refusal.badRequest("The user has to be given by its object id.");
                }
                yield meetings.answer(user.id(), below, request);
            }
            case "events" -> mailbox.events(user.id(), below, request);
            case "messages" -> mailbox.messages(user.id(), request);
            case "sendMail" -> mailbox.sendMail(user.id(), request);
            default -> throw Refusal.badRequest("Resource not found for the segment.");
        };
    }

    private static JsonObject described(Tenant.User user) {
        JsonObject described = new JsonObject();
        described.addProperty("id", user.id());
        described.addProperty("userPrincipalName", user.account());
        described.addProperty("userType", user.type());
        return described;
    }

    private Reply licences(Tenant.User user) {
        if (!tenant.licensed.contains(user.id())) {
            return Reply.list(List.of());
        }
        return Reply.list(List.of(JsonParser.parseString("""
                        {"skuPartNumber": "STANDARDWOFFPACK_FACULTY", "servicePlans": [
                          {"servicePlanName": "EXCHANGE_S_STANDARD", "provisioningStatus": "Success"},
                          {"servicePlanName": "TEAMS1", "provisioningStatus": "Success"}]}
                        """).getAsJsonObject()));
    }

    static void require(Tenant tenant, String permission) {
        if (!tenant.permissions.contains(permission)) {
            throw new Refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
    }

    private static JsonObject error(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    private static void say(HttpExchange exchange, Fault.Status status) throws IOException {
        if (status.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", status.retryAfter());
        }
        answer(exchange, status.status(), error(status.code(), status.message()).toString());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    /** Somebody changes a control of a meeting in Teams itself. */
    public void tamper(MeetingRef meeting, Control control, Who who) {
        synchronized (tenant) {
            Tampering.apply(tenant.onlineMeeting(meeting.id()), control, who);
        }
    }

    /** Teams has a property of all meetings otherwise than it was set. */
    public void change(String property, JsonElement value) {
        synchronized (tenant) {
            tenant.meetings().forEach(meeting -> meeting.add(property, value));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
