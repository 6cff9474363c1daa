package org.callpolicykit.adapter.gmeet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callpolicykit.adapter.gmeet.Service.Scope;
import org.callpolicykit.api.call.ClassId;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.Preflight;
import org.callpolicykit.api.platform.Preflight.Shortfall;

/** Looks before the first call what the school lacks at Google: delegation, APIs, services, a course. Changes nothing. */
final class TenantCheck {

    private final GmeetSettings settings;
    private final Delegation delegation;
    private final Probes probes;

    TenantCheck(GmeetSettings settings, Delegation delegation, Probes probes) {
        this.settings = settings;
        this.delegation = delegation;
        this.probes = probes;
    }

    /** What the administrator delegated to the service account. */
    @FunctionalInterface
    interface Delegation {

        /**
         * Tries whether a token with a scope is given for an account.
         *
         * @throws PlatformException if none is
         */
        void tries(Scope scope, String account);
    }

    Preflight run() {
        Optional<String> account = settings.preflightUser();
        if (account.isEmpty()) {
            return new Preflight(List.of(new Shortfall(
                    "Nothing was tried: no member of staff is named to try it with.",
                    "Set preflight-user to the Google account of somebody who hosts calls.")));
        }
        List<Shortfall> found = new ArrayList<>();
        Set<Service> usable = EnumSet.noneOf(Service.class);
        for (Service service : Service.values()) {
            List<Shortfall> missing = undelegated(service, account.get());
            found.addAll(missing);
            if (missing.isEmpty()) {
                usable.add(service);
            }
        }
        usable.forEach(service -> found.addAll(tried(service, account.get())));
        return new Preflight(found);
    }

    private List<Shortfall> undelegated(Service service, String account) {
        List<Shortfall> missing = new ArrayList<>();
        for (Scope scope : service.scopes()) {
            try {
                delegation.tries(scope, account);
            } catch (PlatformException e) {
                missing.add(new Shortfall(
                        "No token is given with the scope " + scope.address() + ", which is needed to "
                                + scope.purpose() + ".",
                        message(e)));
            }
        }
        return missing;
    }

    private List<Shortfall> tried(Service service, String account) {
        try {
            return switch (service) {
                case MEET -> lines("Google Meet refuses what calls need.", probes.meet(account));
                case CALENDAR -> lines("Google Calendar refuses what calls need.", probes.calendar(account));
                case CLASSROOM -> {
                    List<Shortfall> refused =
                            lines("Google Classroom refuses what calls need.", probes.classroom(account));
                    yield refused.isEmpty() ? course(account) : refused;
                }
            };
        } catch (PlatformException e) {
            return lines(service.label() + " could not be tried.", Optional.of(e));
        }
    }

    private List<Shortfall> course(String account) {
        Optional<ClassId> tried = settings.preflightClass();
        if (tried.isEmpty()) {
            return List.of(
                    new Shortfall(
                            "No Classroom course was tried: no class is named to try it with.",
                            "Set preflight-class to the MIS's id of a class that the member of staff of preflight-user teaches."));
        }
        GoogleRequest request = probes.announcementsOf(account, settings.course(tried.get()));
        Answer answer = probes.course(request);
        if (answer.isMissing()) {
            return List.of(new Shortfall(
                    "There is no Classroom course of class " + tried.get() + ".",
                    "Give the course the domain alias d:" + tried.get()
                            + ", or let the host's settings answer course-of:" + tried.get()
                            + " with the course's id."));
        }
        return answer.isDone()
                ? List.of()
                : lines(
                        "The Classroom course of class " + tried.get() + " cannot be used.",
                        Optional.of(GoogleFailure.of(request, answer)));
    }

    private static List<Shortfall> lines(String what, Optional<PlatformException> refusal) {
        return refusal.map(why -> List.of(new Shortfall(what, message(why)))).orElse(List.of());
    }

    private static String message(PlatformException e) {
        return String.valueOf(e.getMessage());
    }
}
