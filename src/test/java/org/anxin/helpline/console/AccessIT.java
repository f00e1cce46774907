package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the helpline serves, against every role, through the filters that guard it. */
@RunningHelpline
class AccessIT {

    @Autowired
    private WebApplicationContext web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private FilterChainProxy guards;

    private record Route(HttpMethod method, String path) {

        String example() {
            return path.replaceAll("\\{[^}]+}", "1");
        }
    }

    @Test
    void every_route_has_a_row_of_its_own() {
        assertThat(routes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(Access.TABLE)
                        .as(route + " needs a row in Access.TABLE")
                        .anyMatch(rule -> decides(rule, route)));
    }

    @Test
    void every_row_about_the_console_is_about_a_route() {
        assertThat(Access.TABLE.stream()
                        .filter(rule -> rule.path().startsWith("/console"))
                        .filter(rule -> routes().stream().noneMatch(route -> decides(rule, route))))
                .isEmpty();
    }

    @Test
    void every_role_passes_where_the_table_says_so_and_nowhere_else() throws Exception {
        for (Route route : routes()) {
            for (Role role : Role.values()) {
                assertThat(passes(route, user("somebody").roles(role.name())))
                        .as("%s to %s", role, route)
                        .isEqualTo(Access.allows(Set.of(role), route.method(), route.example()));
            }
            assertThat(passes(route, user("somebody").roles()))
                    .as("somebody without a role to %s", route)
                    .isEqualTo(Access.allows(EnumSet.noneOf(Role.class), route.method(), route.example()));
        }
    }

    @Test
    void nobody_passes_unknown_but_where_everyone_or_a_machine_may() throws Exception {
        for (Route route : routes()) {
            Rule rule = Access.TABLE.stream()
                    .filter(one -> decides(one, route))
                    .findFirst()
                    .orElseThrow();
            boolean open = rule.audience() instanceof Audience.Everyone || rule.audience() instanceof Audience.Machines;
            assertThat(passes(route, anonymous())).as("a stranger to %s", route).isEqualTo(open);
        }
    }

    @Test
    void what_is_not_in_the_table_is_refused_to_all() throws Exception {
        for (String path : List.of("/console/new", "/console/reports/1/export", "/anything", "/v3/api-docs")) {
            Route route = new Route(HttpMethod.GET, path);
            assertThat(passes(route, user("somebody").roles(names(Role.values()))))
                    .as(path)
                    .isFalse();
        }
        Route erase = new Route(HttpMethod.DELETE, "/console/reports/1");
        assertThat(passes(erase, user("somebody").roles(names(Role.values())))).isFalse();
    }

    @Test
    void reports_are_closed_to_who_has_no_business_with_them() {
        for (Role role : List.of(Role.CUSTODIAN, Role.AUDITOR, Role.EDITOR, Role.ADMINISTRATOR)) {
            assertThat(Access.TABLE.stream()
                            .filter(rule -> rule.path().contains("/reports")
                                    || rule.path().contains("/queue"))
                            .filter(rule -> rule.audience().includes(Set.of(role))))
                    .as(role.name())
                    .isEmpty();
        }
    }

    private static boolean decides(Rule rule, Route route) {
        boolean own = rule.path().equals(route.path()) || route.path().startsWith("/webhooks/");
        return own && (rule.method() == null || rule.method().equals(route.method()));
    }

    private boolean passes(Route route, RequestPostProcessor who) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(
                web.getServletContext(), route.method().name(), route.example());
        request.setServletPath(route.example());
        MockFilterChain beyond = new MockFilterChain();
        guards.doFilter(
                csrf().postProcessRequest(who.postProcessRequest(request)), new MockHttpServletResponse(), beyond);
        return beyond.getRequest() != null;
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(AccessIT::routes)
                .distinct()
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.addAll(List.of("GET", "POST"));
        }
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Route(HttpMethod.valueOf(method), path)));
    }

    private static String[] names(Role[] roles) {
        return Stream.of(roles).map(Enum::name).toArray(String[]::new);
    }
}
