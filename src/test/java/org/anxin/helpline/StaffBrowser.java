package org.anxin.helpline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anxin.helpline.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A browser without a screen: cookies, forms with their token, no redirects followed unasked. */
public final class StaffBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    public static final String PASSWORD = "known to the test alone";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    public StaffBrowser(int port) {
        this.port = port;
    }

    /** Signs the first account in, with a password that is set for it. */
    public static StaffBrowser signedIn(int port, JdbcClient jdbc, PasswordEncoder passwords) {
        jdbc.sql("update staff_account set password_hash = ?, one_time = false where username = 'anxin'")
                .param(passwords.encode(PASSWORD))
                .update();
        StaffBrowser browser = new StaffBrowser(port);
        HttpResponse<String> answer = browser.signIn("anxin", PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/console")) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode());
        }
        return browser;
    }

    /** Signs somebody in who has these roles, and is made when there is nobody of that name yet. */
    public static StaffBrowser of(
            String username, Set<Role> roles, int port, JdbcClient jdbc, PasswordEncoder passwords) {
        jdbc.sql("""
                        insert into staff_account (username, display_name, roles, password_hash, one_time)
                        values (:name, :name, :roles::text[], :hash, false)
                        on conflict (lower(username)) do update set roles = excluded.roles,
                        password_hash = excluded.password_hash, one_time = false, disabled = false
                        """)
                .param("name", username)
                .param("roles", roles.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                .param("hash", passwords.encode(PASSWORD))
                .update();
        StaffBrowser browser = new StaffBrowser(port);
        browser.signIn(username, PASSWORD);
        return browser;
    }

    /** As on the page; the answer says where it leads. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit("/console/sign-in", "/console/sign-in", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A stream of events that stays open; its lines come as they are sent. */
    public EventStream stream(String path) {
        return EventStream.open(http, request(path).GET().build());
    }

    /** Fills in the form that a page shows. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        return post(action, fields, csrf);
    }

    /** As {@link #submit}, for forms that answer with a file. */
    public HttpResponse<byte[]> download(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        return send(form(action, fields, csrf), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String action, Map<String, String> fields, String csrf) {
        return send(form(action, fields, csrf));
    }

    private HttpRequest.Builder form(String action, Map<String, String> fields, String csrf) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
