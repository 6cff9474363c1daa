package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

/** A service account with a key made for the tests, and known to nobody else. */
final class ServiceAccount {

    static final String EMAIL = "kit@alder-bank-calls.iam.gserviceaccount.example";

    private static final KeyPair PAIR = pair();

    private ServiceAccount() {}

    static PublicKey publicKey() {
        return PAIR.getPublic();
    }

    /** Returns the file that the Google Cloud console would have made. */
    static String file(String tokenUrl) {
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(PAIR.getPrivate().getEncoded());
        JsonObject file = new JsonObject();
        file.addProperty("type", "service_account");
        file.addProperty("project_id", "alder-bank-calls");
        file.addProperty("private_key_id", "0123456789abcdef");
        file.addProperty("private_key", "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
        file.addProperty("client_email", EMAIL);
        file.addProperty("client_id", "112233445566778899000");
        file.addProperty("token_uri", tokenUrl);
        return file.toString();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            // Short, so that the many sign-ins of the tests are quick; it protects nothing.
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }
}
