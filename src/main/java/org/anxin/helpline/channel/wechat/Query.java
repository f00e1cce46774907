package org.anxin.helpline.channel.wechat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.anxin.helpline.channel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The query of an address, without touching the body as the servlet's parameters would. */
final class Query {

    private Query() {}

    static Map<String, String> of(@Nullable String query) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            try {
                fields.put(
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new Refused(HttpStatus.BAD_REQUEST, "The query is malformed");
            }
        }
        return fields;
    }
}
