package org.anxin.helpline.channel.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays Twilio: signs a form as its documentation says, with code of our own, and posts it. */
public final class TwilioCall {

    public static final String TOKEN = "0123456789abcdef0123456789abcdef";
    public static final String PUBLIC_URL = "https://sms.example.org";
    public static final String MESSAGES = "/webhooks/twilio/messages";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TwilioCall() {}

    /** What turns the channel on in a helpline of its own process. */
    public static String[] settings(String api) {
        return new String[] {
            "--anxin.public-base-url=" + PUBLIC_URL,
            "--anxin.channel.twilio.account-sid=AC00000000000000000000000000000000",
            "--anxin.channel.twilio.auth-tokens=" + TOKEN,
            "--anxin.channel.twilio.from=+14155550199",
            "--anxin.channel.twilio.api-base-url=" + api
        };
    }

    public static HttpResponse<String> text(int port, String from, String sid, String body) {
        return post(port, MESSAGES, message(from, sid, body), TOKEN);
    }

    public static Map<String, String> message(String from, String sid, String body) {
        Map<String, String> form = new TreeMap<>();
        form.put("AccountSid", "AC00000000000000000000000000000000");
        form.put("ApiVersion", "2010-04-01");
        form.put("Body", body);
        form.put("From", from);
        form.put("MessageSid", sid);
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("OptOutType", "");
        form.put("SmsMessageSid", sid);
        form.put("To", "+14155550199");
        return form;
    }

    public static HttpResponse<String> post(int port, String path, Map<String, String> form, String token) {
        return send(port, path, encoded(form), signature(token, PUBLIC_URL + path, form));
    }

    public static HttpResponse<String> send(int port, String path, String body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String signature(String token, String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
