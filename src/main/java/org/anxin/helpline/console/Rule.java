package org.anxin.helpline.console;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * For whom a route is.
 *
 * @param method null for every method; GET stands for HEAD, too
 * @param path as controllers write it, such as {@code /console/reports/{id}}
 */
record Rule(@Nullable HttpMethod method, String path, Audience audience) {

    static Rule any(String path, Audience audience) {
        return new Rule(null, path, audience);
    }

    boolean matches(HttpMethod wanted, PathContainer there) {
        return (method == null || method.equals(wanted))
                && PathPatternParser.defaultInstance.parse(path).matches(there);
    }

    RequestMatcher[] matchers() {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        if (method == null) {
            return new RequestMatcher[] {builder.matcher(path)};
        }
        return (method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method))
                .map(one -> builder.matcher(one, path))
                .toArray(RequestMatcher[]::new);
    }
}
