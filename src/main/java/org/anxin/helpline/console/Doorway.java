package org.anxin.helpline.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Accounts.Event;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.SignInTries;
import org.anxin.helpline.staff.SignInTries.Kind;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.StaffSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How staff come in: by a passkey alone, or first by the password and then by a second factor if there is one or must
 * be one. Between the two a session has no role, so the table of {@link Access} opens nothing but the second step.
 */
@Component
class Doorway {

    static final String SECOND_STEP = "/console/second-factor";

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final SignInTries tries;
    private final ConcurrentSessionControlAuthenticationStrategy tooMany;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Doorway(
            Accounts accounts,
            SecondFactor secondFactor,
            Passkeys passkeys,
            SignInTries tries,
            SessionRegistry sessions,
            StaffSettings settings) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.tries = tries;
        this.tooMany = new ConcurrentSessionControlAuthenticationStrategy(sessions);
        this.tooMany.setMaximumSessions(settings.sessions());
    }

    boolean secondFactorDue(StaffMember member) {
        return secondFactor.required() || hasFactor(member);
    }

    boolean hasFactor(StaffMember member) {
        return secondFactor.has(member) || passkeys.has(member);
    }

    /** Or else a password alone would be enough to replace or add to the factor that is there. */
    boolean mustProveFirst(StaffMember member, Authentication who) {
        return hasNoRole(who) && hasFactor(member);
    }

    /** Whether one passkey is all she has where everybody must have something. */
    boolean isLastFactor(StaffMember member) {
        return secondFactor.required()
                && !secondFactor.has(member)
                && passkeys.of(member).size() == 1;
    }

    /** Turns away, before any password is looked at, who guessed wrong too often. */
    Filter guard() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                boolean trying = request.getMethod().equals("POST")
                        && request.getRequestURI().equals(WebSecurity.SIGN_IN);
                if (trying && !(tries.left(Kind.ACCOUNT, username(request)) && mayTry(request))) {
                    response.sendRedirect(WebSecurity.SIGN_IN + "?wait");
                    return;
                }
                chain.doFilter(request, response);
            }
        };
    }

    /** Whether nobody there guessed wrong too often. */
    boolean mayTry(HttpServletRequest request) {
        return tries.left(Kind.ADDRESS, request.getRemoteAddr());
    }

    void passkeyWrong(HttpServletRequest request) {
        tries.failed(Kind.ADDRESS, request.getRemoteAddr());
        accounts.strangerFailed();
    }

    void passwordWrong(HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        tries.failed(Kind.ACCOUNT, username(request));
        tries.failed(Kind.ADDRESS, request.getRemoteAddr());
        accounts.find(username(request))
                .ifPresentOrElse(
                        account -> accounts.noted(account.member(), Event.SIGN_IN_FAILED), accounts::strangerFailed);
        response.sendRedirect(WebSecurity.SIGN_IN + "?failed");
    }

    void passwordRight(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        tries.succeeded(Kind.ACCOUNT, username(request));
        if (hasNoRole(signedIn)) {
            response.sendRedirect(SECOND_STEP);
            return;
        }
        StaffMember member = accounts.find(signedIn.getName()).orElseThrow().member();
        accounts.noted(member, Event.SIGNED_IN);
        response.sendRedirect(Access.home(member.roles()));
    }

    /** Who showed a passkey: she is in, and the oldest of too many other browsers is not. */
    void letInAnew(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        tooMany.onAuthentication(authentication(member), request, response);
        letIn(member, request, response);
    }

    /** Gives the session her roles, under a new id. */
    void letIn(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(member));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        accounts.noted(member, Event.SIGNED_IN);
    }

    private static Authentication authentication(StaffMember member) {
        UserDetails details = User.withUsername(member.username())
                .password("")
                .roles(WebSecurity.names(member.roles()))
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean page =
                request.getMethod().equals("GET") && request.getRequestURI().startsWith("/console");
        if (page && who != null && hasNoRole(who)) {
            response.sendRedirect(SECOND_STEP);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    void leaving(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        Optional.ofNullable(who)
                .flatMap(one -> accounts.find(one.getName()))
                .ifPresent(account -> accounts.noted(account.member(), Event.SIGNED_OUT));
    }

    static boolean hasNoRole(Authentication who) {
        return AuthorityUtils.authorityListToSet(who.getAuthorities()).stream()
                .noneMatch(authority -> authority.startsWith("ROLE_"));
    }

    private static String username(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
