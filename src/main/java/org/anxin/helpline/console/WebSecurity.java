package org.anxin.helpline.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.console.Audience.Machines;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** Carries out {@link Access}, and says what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String SIGN_IN = "/console/sign-in";

    /** Everything from ourselves, nothing inline, nothing framed. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final RequestMatcher CONSOLE =
            PathPatternRequestMatcher.withDefaults().matcher("/console/**");

    /** Roles of somebody whose second factor is still to come. */
    private static final String[] NOBODY = {};

    private static final AuthenticationEntryPoint TO_SIGN_IN = new LoginUrlAuthenticationEntryPoint(SIGN_IN);

    /** Doors for machines: no session, no cookie, and so nothing a foreign page could misuse. */
    @Bean
    @Order(1)
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        RequestMatcher[] machines = Access.TABLE.stream()
                .filter(rule -> rule.audience() instanceof Machines)
                .flatMap(rule -> Stream.of(rule.matchers()))
                .toArray(RequestMatcher[]::new);
        return http.securityMatcher(new OrRequestMatcher(machines))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Doorway door, SessionRegistry sessions, StaffSettings settings)
            throws Exception {
        return http.authorizeHttpRequests(WebSecurity::decide)
                .addFilterBefore(door.guard(), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .successHandler(door::passwordRight)
                        .failureHandler(door::passwordWrong))
                .logout(out -> out.logoutUrl("/console/sign-out")
                        .addLogoutHandler(door::leaving)
                        .logoutSuccessUrl(SIGN_IN + "?out"))
                .sessionManagement(session -> session.maximumSessions(settings.sessions())
                        .sessionRegistry(sessions)
                        .expiredUrl(SIGN_IN + "?ended"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(WebSecurity::askToSignIn)
                        .accessDeniedHandler(door::denied))
                .headers(WebSecurity::headers)
                .build();
    }

    /** HSTS goes out on every answer: TLS ends at a proxy, and browsers ignore it on plain HTTP. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                        .maxAgeInSeconds(Duration.ofDays(730).toSeconds()));
    }

    @Bean
    <S extends Session> SessionRegistry sessionsOfStaff(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /** Strangers are asked to sign in where staff's pages are; all else that is not for them is not there. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (CONSOLE.matches(request)) {
            TO_SIGN_IN.commence(request, response, unknown);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void decide(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll();
        for (Rule rule : Access.TABLE) {
            var matching = requests.requestMatchers(rule.matchers());
            switch (rule.audience()) {
                case Machines machines -> matching.permitAll();
                case Audience.Everyone everyone -> matching.permitAll();
                case Audience.PasswordKnown half -> matching.authenticated();
                case Audience.SignedIn staff -> matching.hasAnyRole(names(Set.of(Role.values())));
                case Audience.Only only ->
                    matching.hasAnyRole(only.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    @Bean
    UserDetailsService staffDetails(Accounts accounts, Doorway door) {
        return username -> accounts.find(username)
                .map(account -> User.withUsername(account.member().username())
                        .password(account.passwordHash())
                        .roles(
                                door.secondFactorDue(account.member())
                                        ? NOBODY
                                        : names(account.member().roles()))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }
}
