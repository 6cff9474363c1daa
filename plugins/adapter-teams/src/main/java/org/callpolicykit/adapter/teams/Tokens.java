package org.callpolicykit.adapter.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;

/** The application's tokens for Microsoft Graph, kept until they expire. Safe for use by several threads. */
final class Tokens {

    /** What msal4j takes for the authority: it knows this one, so it keeps tokens. The transport goes where the host says. */
    private static final String KNOWN = "https://login.microsoftonline.com/";

    private static final Set<String> SCOPES = Set.of("https://graph.microsoft.com/.default");
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,60}");

    private final ConfidentialClientApplication application;

    Tokens(TeamsSettings settings, MsalTransport transport) {
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

    /** Returns a token that still holds. */
    String current() {
        return acquire(false);
    }

    /** Returns a new token, because Graph refused the one that is kept. */
    String renewed() {
        return acquire(true);
    }

    private String acquire(boolean anew) {
        try {
            return application
                    .acquireToken(ClientCredentialParameters.builder(SCOPES)
                            .skipCache(anew)
                            .build())
                    .join()
                    .accessToken();
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
        Integer status = refused.statusCode();
        if (status != null && (status == 429 || status >= 500)) {
            return new PlatformException(Reason.BUSY, "The tenant's sign-in is busy; come back later.");
        }
        String code = String.valueOf(refused.errorCode());
        return new PlatformException(
                Reason.NOT_AUTHENTICATED,
                "The tenant's sign-in refused the application"
                        + (CODE.matcher(code).matches() ? " (" + code + ")" : "")
                        + "; see whether tenant-id, client-id and client-secret belong together and the secret has not expired.");
    }
}
