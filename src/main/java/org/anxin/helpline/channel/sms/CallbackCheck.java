package org.anxin.helpline.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.anxin.helpline.channel.RawBody;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.channel.Secrets;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import tools.jackson.databind.JsonNode;

/** Lets callbacks in that know the path's secret, come from an allowed network and are signed where that is set. */
final class CallbackCheck {

    private final SmsSettings settings;
    private final List<IpAddressMatcher> networks;

    CallbackCheck(SmsSettings settings) {
        this.settings = settings;
        this.networks =
                settings.allowedAddresses().stream().map(IpAddressMatcher::new).toList();
    }

    /** @throws Refused when it is not the gateway's */
    JsonNode body(HttpServletRequest request, String secret) {
        boolean known = Secrets.anySame(settings.pathSecrets(), secret);
        boolean near =
                networks.isEmpty() || networks.stream().anyMatch(network -> network.matches(request.getRemoteAddr()));
        if (!known || !near) {
            throw Refused.forged();
        }
        byte[] body = RawBody.read(request, MediaType.APPLICATION_JSON);
        if (settings.hmacSecret() != null && !signed(request, settings.hmacSecret(), body)) {
            throw Refused.forged();
        }
        return RawBody.json(body);
    }

    private boolean signed(HttpServletRequest request, String key, byte[] body) {
        String given = request.getHeader(settings.hmacHeader());
        String expected = HexFormat.of().formatHex(Secrets.hmacSha256(key.getBytes(StandardCharsets.UTF_8), body));
        return given != null
                && Secrets.same(expected, given.toLowerCase(Locale.ROOT).replaceFirst("^sha256=", ""));
    }
}
