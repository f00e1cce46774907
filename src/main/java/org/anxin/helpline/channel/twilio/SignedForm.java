package org.anxin.helpline.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The form a webhook posts, read from the raw body: parameters of the query are not part of what was signed. */
final class SignedForm {

    static final int MAX_BYTES = 64 * 1024;

    private SignedForm() {}

    /** @throws Refused with the status to answer */
    static Map<String, String> read(HttpServletRequest request, SignatureCheck signatures) throws IOException {
        String type = request.getContentType();
        if (type == null || !isForm(type)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send a form");
        }
        byte[] body = request.getContentLengthLong() > MAX_BYTES
                ? new byte[MAX_BYTES + 1]
                : request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 kB");
        }
        Map<String, String> form = parsed(new String(body, StandardCharsets.UTF_8));
        if (!signatures.passes(request, form)) {
            throw new Refused(HttpStatus.FORBIDDEN, "Forbidden");
        }
        return form;
    }

    private static boolean isForm(String type) {
        try {
            return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> parsed(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            // Twilio repeats no name; a repeated one could not have been signed.
            if (form.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                throw new Refused(HttpStatus.BAD_REQUEST, "A field is there twice");
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "The form is malformed");
        }
    }

    /** A request that is not dealt with. The message holds nothing of it. */
    static final class Refused extends RuntimeException {

        private final HttpStatus status;

        Refused(HttpStatus status, String message) {
            super(message);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}
