package org.anxin.helpline.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.anxin.helpline.channel.RawBody;
import org.anxin.helpline.channel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The form a webhook posts, read from the raw body: parameters of the query are not part of what was signed. */
final class SignedForm {

    private SignedForm() {}

    /** @throws Refused with the status to answer */
    static Map<String, String> read(HttpServletRequest request, SignatureCheck signatures) {
        byte[] body = RawBody.read(request, MediaType.APPLICATION_FORM_URLENCODED);
        Map<String, String> form = parsed(new String(body, StandardCharsets.UTF_8));
        if (!signatures.passes(request, form)) {
            throw Refused.forged();
        }
        return form;
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
}
