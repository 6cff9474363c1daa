package org.callpolicykit.testkit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;

/** Everything that is printed or logged until it is closed, at whatever level. */
final class Overheard implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringBuilder logged = new StringBuilder();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Level level = ROOT.getLevel();
    private final Handler[] handlers = ROOT.getHandlers();
    private final Handler ear = new Ear();

    Overheard() {
        for (Handler handler : handlers) {
            ROOT.removeHandler(handler);
        }
        ROOT.addHandler(ear);
        ROOT.setLevel(Level.ALL);
        PrintStream both = new PrintStream(printed, true, UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    /** What goes through SLF4J arrives here only by way of the JDK's own logging. */
    static void needsTheLog() {
        String factory = LoggerFactory.getILoggerFactory().getClass().getName();
        if (!factory.contains("JDK14")) {
            Assumptions.abort("what goes through SLF4J cannot be overheard; add org.slf4j:slf4j-jdk14 to the tests");
        }
    }

    String text() {
        return printed.toString(UTF_8) + logged;
    }

    static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        ROOT.removeHandler(ear);
        ROOT.setLevel(level);
        for (Handler handler : handlers) {
            ROOT.addHandler(handler);
        }
    }

    private final class Ear extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            // The test server's own log, and that of the JDK's client, which no adapter switches on.
            if (!logger.contains("net.httpserver") && !logger.startsWith("jdk.")) {
                logged.append(formatter.format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
