package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on loopback that serves one request at a time by a function, keeps what it received, and does to requests what the contract asks for. Safe for use
 * by several threads.
 */
public final class LoopbackServer implements AutoCloseable {

    /** Far more than any adapter needs for one thing; after so many, no request is served any more. */
    static final int ENOUGH = 2_000;

    static {
        // Otherwise each answer waits 40 ms for the client's acknowledgement; read once, before the JDK's first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** One pool for all servers: a contract starts hundreds of them. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(LoopbackServer::daemon);

    private final HttpServer http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Function<Received, Answer> service;
    private final List<Received> received = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Next> planned = new ArrayList<>();
    private IntFunction<@Nullable Fault> script = number -> null;
    private int sinceScripted;
    private int faults;
    private int enough = ENOUGH;

    private LoopbackServer(Function<Received, Answer> service) throws IOException {
        this.service = service;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::handle);
        http.setExecutor(THREADS);
        http.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback server");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts a server on a free port.
     *
     * @param service the answer to each request; one at a time
     */
    public static LoopbackServer start(Function<Received, Answer> service) {
        try {
            return new LoopbackServer(service);
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback is free for a test server", e);
        }
    }

    /** Serves however many requests come: for the work of a whole week. */
    public synchronized void serveWithoutEnd() {
        enough = Integer.MAX_VALUE;
    }

    /** Returns the server's address, without a path. */
    public URI address() {
        return URI.create("http://" + http.getAddress().getAddress().getHostAddress() + ":"
                + http.getAddress().getPort());
    }

    /** Returns what arrived so far, in order. */
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Does something to the request of that number alone, counted from now, the next being 1. */
    public void faultAt(int number, Fault fault) {
        script(at -> at == number ? fault : null);
    }

    /** Does something to the request of that number, counted from now, and to all after it. */
    public void faultFrom(int number, Fault fault) {
        script(at -> at >= number ? fault : null);
    }

    /** Does something to the request of that number, counted from now, and loses all after it: as if the adapter's process had ended there. */
    public void crashAt(int number, Fault fault) {
        script(at -> at == number ? fault : at > number ? Fault.Broken.REQUEST_LOST : null);
    }

    /** Does something to the next so many requests like that, beside all else that is scripted. */
    public synchronized void faultNext(int times, Predicate<Received> like, Fault fault) {
        planned.add(new Next(like, fault, times));
    }

    /** Serves every request from now on. */
    public synchronized void heal() {
        planned.clear();
        script(at -> null);
    }

    /** Returns to how many requests something was done since that was scripted. */
    public synchronized int faults() {
        return faults;
    }

    /** Returns what the service threw: a test server's own mistakes. */
    public synchronized List<Throwable> problems() {
        return List.copyOf(problems);
    }

    private synchronized void script(IntFunction<@Nullable Fault> next) {
        script = next;
        sinceScripted = 0;
        faults = 0;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Received request = read(exchange);
            Fault fault = arrived(request);
            if (fault == null) {
                send(exchange, serve(request), 0);
            } else if (fault instanceof Fault.Instead instead) {
                send(exchange, instead.answer().apply(request), 0);
            } else {
                breakOff(exchange, request, (Fault.Broken) fault);
            }
        } catch (IOException e) {
            // The adapter hung up: its test says what it makes of that.
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = exchange.getRequestURI();
        return new Received(
                exchange.getRequestMethod(),
                uri.getPath(),
                Objects.requireNonNullElse(uri.getRawQuery(), ""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private synchronized @Nullable Fault arrived(Received request) {
        received.add(request);
        sinceScripted++;
        Fault fault = received.size() > enough ? Fault.Broken.REQUEST_LOST : scripted(request);
        faults += fault == null ? 0 : 1;
        return fault;
    }

    private @Nullable Fault scripted(Received request) {
        for (int index = 0; index < planned.size(); index++) {
            Next next = planned.get(index);
            if (next.like().test(request)) {
                planned.remove(index);
                if (next.times() > 1) {
                    planned.add(index, new Next(next.like(), next.fault(), next.times() - 1));
                }
                return next.fault();
            }
        }
        return script.apply(sinceScripted);
    }

    /** Whatever goes wrong is answered: a client would wait for ever otherwise. */
    private synchronized Answer serve(Received request) {
        try {
            return service.apply(request);
        } catch (RuntimeException | AssertionError e) {
            problems.add(e);
            return new Answer(500, "the test server has failed");
        }
    }

    private void breakOff(HttpExchange exchange, Received request, Fault.Broken how)
            throws IOException, InterruptedException {
        switch (how) {
            case REQUEST_LOST -> {}
            case ANSWER_LOST -> serve(request);
            case ANSWER_CUT -> send(exchange, serve(request), 100);
            case ANSWER_STALLED -> {
                send(exchange, serve(request), 100);
                closed.await();
            }
            case SILENCE -> closed.await();
        }
    }

    /** Closing the exchange before all of the promised bytes are there cuts the connection. */
    private static void send(HttpExchange exchange, Answer answer, int missing) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = answer.body().getBytes(UTF_8);
        int promised = body.length + missing;
        exchange.sendResponseHeaders(answer.status(), promised == 0 ? -1 : promised);
        exchange.getResponseBody().write(body, 0, missing == 0 ? body.length : body.length / 2);
        exchange.getResponseBody().flush();
    }

    private record Next(Predicate<Received> like, Fault fault, int times) {}

    /** Stops the server; whoever waits for an answer is cut off. */
    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
