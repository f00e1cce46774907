package org.anxin.helpline.console;

import jakarta.servlet.DispatcherType;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see what, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String SIGN_IN = "/console/sign-in";

    /** Everything from ourselves, nothing inline, nothing framed. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Doors for machines: no session, no cookie, and so nothing a foreign page could misuse. */
    @Bean
    @Order(1)
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/webhooks/**", "/simulator/messages", "/simulator/thread", "/simulator/events", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/console/password")
                                .authenticated()
                                .requestMatchers(SIGN_IN)
                                .permitAll()
                                .requestMatchers("/console", "/console/**")
                                .hasRole(Role.CASEWORKER.name())
                                .anyRequest()
                                .permitAll())
                .formLogin(form ->
                        form.loginPage(SIGN_IN).defaultSuccessUrl("/console").failureUrl(SIGN_IN + "?failed"))
                .logout(out -> out.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    UserDetailsService staffDetails(Accounts accounts) {
        return username -> accounts.find(username)
                .map(account -> User.withUsername(account.member().username())
                        .password(account.passwordHash())
                        .roles(account.member().roles().stream().map(Enum::name).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
