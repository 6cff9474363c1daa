package org.callpolicykit.adapter.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** The application's tokens for Microsoft Graph, kept until they expire. Safe for use by several threads. */
final class Tokens {

    /** What msal4j takes for the authority: it knows this one, so it keeps tokens. The transport goes where the host says. */
    private static final String KNOWN = "https://login.microsoftonline.com/";

    private static final Set<String> SCOPES = Set.of("https://graph.microsoft.com/.default");
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,60}");

    /** So that none expires on its way. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ConfidentialClientApplication application;
    private final Waiting waiting;
    private volatile @Nullable Kept kept;

    Tokens(TeamsSettings settings, MsalTransport transport, Waiting waiting) {
        this.waiting = waiting;
        try {
            this.application = ConfidentialClientApplication.builder(
                            settings.client(),
                            ClientCredentialFactory.createFromSecret(
                                    settings.secret().reveal()))
                    .authority(KNOWN + GraphRequest.encoded(settings.tenant()) + "/")
                    .instanceDiscovery(false)
                    .disableInternalRetries()
                    .httpClient(transport)
                    .build();
        } catch (MalformedURLException e) {
            throw new PlatformException(
                    Reason.NOT_AUTHENTICATED, "Microsoft Teams: the setting tenant-id is no tenant's id.", e);
        }
    }

    /** Returns a token that still holds; of several threads that come at once one asks for it. */
    String current() {
        Kept now = kept;
        return now != null && waiting.now().isBefore(now.until()) ? now.token() : acquired(null);
    }

    /** Returns another token than the one that Graph refused; of several threads that were refused one asks for it. */
    String renewed(String refused) {
        return acquired(refused);
    }

    private synchronized String acquired(@Nullable String refused) {
        Kept now = kept;
        boolean holds = now != null
                && waiting.now().isBefore(now.until())
                && !now.token().equals(refused);
        if (now == null || !holds) {
            now = acquire(refused != null);
            kept = now;
        }
        return now.token();
    }

    /**
     * A token, so that the library need not be asked for each request.
     *
     * @param token the token
     * @param until until when it is used: a little shorter than it holds
     */
    private record Kept(String token, Instant until) {

        @Override
        public String toString() {
            return "Kept[" + until + "]";
        }
    }

    private Kept acquire(boolean anew) {
        try {
            IAuthenticationResult result = application
                    .acquireToken(ClientCredentialParameters.builder(SCOPES)
                            .skipCache(anew)
                            .build())
                    .join();
            return new Kept(
                    result.accessToken(), result.expiresOnDate().toInstant().minus(EARLY));
        } catch (CompletionException e) {
            throw failure(e);
        }
    }

    /** Leaves the library's own exceptions behind: their words come from outside. */
    private static PlatformException failure(CompletionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformException ours) {
                return ours;
            }
            if (cause instanceof MsalServiceException refused) {
                return refused(refused);
            }
        }
        return new PlatformException(
                Reason.MALFORMED, "The tenant's sign-in answered with something that is no token; try again later.");
    }

    private static PlatformException refused(MsalServiceException refused) {
        String code = String.valueOf(refused.errorCode());
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The tenant's sign-in refused the application"
                        + (CODE.matcher(code).matches() ? " (" + code + ")" : "")
                        + "; see whether tenant-id, client-id and client-secret belong together and the secret has not expired.");
    }
}
