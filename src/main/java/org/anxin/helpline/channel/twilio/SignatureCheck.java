package org.anxin.helpline.channel.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request was signed with one of the account's tokens. The signed address is the configured one with the
 * request's path and query; nothing a client sends in its headers changes it.
 */
final class SignatureCheck {

    static final String HEADER = "X-Twilio-Signature";

    private final List<RequestValidator> validators;
    private final String base;

    SignatureCheck(List<String> tokens, URI publicBaseUrl) {
        this.validators = tokens.stream().map(RequestValidator::new).toList();
        this.base = publicBaseUrl.toString();
    }

    boolean passes(HttpServletRequest request, Map<String, String> form) {
        String url = base
                + request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
        return passes(url, form, request.getHeader(HEADER));
    }

    boolean passes(String url, Map<String, String> form, @Nullable String signature) {
        boolean passes = false;
        for (RequestValidator validator : validators) {
            // Every token is tried: the time taken does not tell which one fits.
            passes |= signature != null && validator.validate(url, form, signature);
        }
        return passes;
    }
}
