package org.callpolicykit.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSetting;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.platform.AdapterSettings;
import org.callpolicykit.api.platform.ControlOutcome;
import org.callpolicykit.api.platform.ControlOutcome.Enforced;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.api.platform.Operation;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.callpolicykit.api.platform.PlatformConnection;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.callpolicykit.api.platform.PlatformSpec;
import org.callpolicykit.api.platform.Provisioned;
import org.callpolicykit.api.platform.Secret;
import org.callpolicykit.api.platform.Support;
import org.jspecify.annotations.Nullable;

/** One server of its own, and an adapter that is connected to it. */
final class Trial implements AutoCloseable {

    private final PlatformAdapter adapter;
    private final PlatformSpec spec;
    private final PlatformServer server;
    private final Call call;
    private final Set<String> secrets = new LinkedHashSet<>();
    private PlatformConnection connection;

    Trial(PlatformAdapter adapter, PlatformServer server, Call call) {
        this.adapter = adapter;
        this.spec = adapter.spec();
        this.server = server;
        this.call = call;
        this.connection = adapter.connect(new Noted(server.settings()));
    }

    PlatformServer server() {
        return server;
    }

    LoopbackServer wire() {
        return server.wire();
    }

    PlatformSpec spec() {
        return spec;
    }

    PlatformConnection connection() {
        return connection;
    }

    /** Throws the client away, with all that it remembers. */
    void reconnect() {
        connection.close();
        connection = adapter.connect(new Noted(server.settings()));
    }

    /** Returns the call that is held. */
    Call call() {
        return call;
    }

    /** Returns another call like it. */
    Call call(int number) {
        return call.toBuilder().id(new CallId(call.id() + "-" + number)).build();
    }

    /** Returns every control, each as strict as the platform can have it. */
    Set<ControlSetting> everything() {
        return EnumSet.allOf(Control.class).stream()
                .map(control -> new ControlSetting(control, strictest(control)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Who strictest(Control control) {
        return settingsOf(control).stream().max(Who::compareTo).orElse(Who.NOBODY);
    }

    Set<Who> settingsOf(Control control) {
        if (spec.capability(control).support() != Support.ENFORCE) {
            return Set.of();
        }
        Set<Who> settings = server.settingsOf(control);
        assertThat(settings)
                .as("what the test server says the platform has for " + control.label())
                .hasSizeGreaterThan(1);
        return EnumSet.copyOf(settings);
    }

    /** Returns every control that is enforced, each as loose as the platform can have it. */
    Set<ControlSetting> loosest() {
        Set<ControlSetting> loosest = new LinkedHashSet<>();
        for (Control control : Control.values()) {
            settingsOf(control).stream()
                    .min(Who::compareTo)
                    .ifPresent(who -> loosest.add(new ControlSetting(control, who)));
        }
        return loosest;
    }

    Provisioned provision() {
        return connection.provision(call(), everything());
    }

    /** Returns the meeting of the call: made by the adapter, or there without it on a platform on which it makes none. */
    MeetingRef meeting() {
        return spec.lacks().containsKey(Operation.PROVISION)
                ? server.booked(call())
                : provision().meeting();
    }

    static boolean hasEnforced(Provisioned provisioned) {
        return provisioned.outcomes().stream().anyMatch(Enforced.class::isInstance);
    }

    static ControlOutcome only(Provisioned provisioned) {
        assertThat(provisioned.outcomes()).as("the outcomes").hasSize(1);
        return provisioned.outcomes().get(0);
    }

    /** Returns the exception with which an adapter says that it could not do something; null when it could. */
    static @Nullable PlatformException refusal(Callable<?> action) {
        try {
            action.call();
            return null;
        } catch (PlatformException e) {
            return e;
        } catch (Exception e) {
            return Assertions.fail("an adapter throws nothing but PlatformException", e);
        }
    }

    /** Sees that a refusal is one of these, and says to an administrator what happened and what to do. */
    static void isReported(@Nullable PlatformException refusal, Reason... reasons) {
        if (refusal == null) {
            throw new AssertionError("the adapter says that all is done, expected one of " + List.of(reasons));
        }
        assertThat(refusal.reason()).isIn(List.of(reasons));
        assertThat(refusal.getMessage())
                .as("a sentence for an administrator: what happened, and what to do")
                .matches("(?s)\\S+(\\s+\\S+){5,}")
                .endsWith(".")
                .doesNotContainPattern("Exception|\\bjavax?\\.|\\bnull\\b");
    }

    /** Returns the secrets that the adapter was given, and those that it came by. */
    Set<String> secrets() {
        Set<String> all = new LinkedHashSet<>(secrets);
        all.addAll(server.furtherSecrets());
        return all;
    }

    @Override
    public void close() {
        connection.close();
        server.close();
        assertThat(wire().problems())
                .as("what the test server itself did wrong")
                .isEmpty();
        assertThat(wire().received()).as("requests").hasSizeLessThan(LoopbackServer.ENOUGH);
    }

    /** Settings that note which secrets were asked for. */
    private final class Noted implements AdapterSettings {

        private final AdapterSettings given;

        Noted(AdapterSettings given) {
            this.given = given;
        }

        @Override
        public Optional<String> value(String name) {
            return given.value(name);
        }

        @Override
        public Optional<Secret> secret(String name) {
            Optional<Secret> secret = given.secret(name);
            secret.ifPresent(found -> secrets.add(found.reveal()));
            return secret;
        }
    }
}
