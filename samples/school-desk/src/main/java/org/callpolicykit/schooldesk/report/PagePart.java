package org.callpolicykit.schooldesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands inside the page.
 *
 * @param text the text exactly as it stands there
 */
record PagePart(String text) {

    static PagePart read(String resource) {
        try (InputStream in = PagePart.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing; the jar is damaged");
            }
            // Browsers hash what they parse, and they parse every line ending as a line feed.
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new PagePart(text);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read; the jar is damaged", e);
        }
    }

    /** Returns the source expression by which a Content-Security-Policy allows this part and no other. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
