package org.anxin.helpline.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.StaffSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Knows who is signed in, sends whoever still has a one-time password to change it first, and ends the session of
 * whoever does nothing for long. A page that asks for news by itself is not somebody who does something.
 */
@Component
class SignedInStaff implements HandlerInterceptor {

    static final String MEMBER = "member";
    static final String CHANGE_PASSWORD = "/console/password";
    static final String ACTED = "acted";

    private static final Duration WORKDAY = Duration.ofHours(12);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(20);

    private final Accounts accounts;
    private final StaffSettings settings;
    private final Clock clock;

    SignedInStaff(Accounts accounts, StaffSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal principal = request.getUserPrincipal();
        // A stream that ends comes by once more, when nothing can be said any more.
        if (principal == null || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        Optional<Accounts.Account> account = accounts.find(principal.getName());
        if (account.isEmpty() || idle(request)) {
            end(request, response);
            return false;
        }
        request.setAttribute(MEMBER, account.get().member());
        boolean halfIn = principal instanceof Authentication who && Doorway.hasNoRole(who);
        if (account.get().oneTime() && !halfIn && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            response.sendRedirect(CHANGE_PASSWORD);
            return false;
        }
        return true;
    }

    /** Pages lock themselves, too, and need to know when. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (answer != null
                && view != null
                && !view.startsWith("redirect:")
                && request.getUserPrincipal() instanceof Authentication) {
            answer.addObject("idle", settings.idle().toSeconds());
        }
    }

    private boolean idle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant acted = session.getAttribute(ACTED) instanceof Instant last ? last : now;
        boolean over = acted.plus(settings.idle()).isBefore(now)
                || Instant.ofEpochMilli(session.getCreationTime()).plus(WORKDAY).isBefore(now);
        boolean byItself = byItself(request);
        if (!over
                && (acted.equals(now) || !byItself && acted.plus(WRITTEN_EVERY).isBefore(now))) {
            session.setAttribute(ACTED, now);
        }
        return over;
    }

    private static boolean byItself(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && (request.getHeader("HX-Request") != null
                        || request.getRequestURI().endsWith("/events"));
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String to = WebSecurity.SIGN_IN + "?idle";
        if (byItself(request)) {
            response.setHeader("HX-Redirect", to);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(to);
        }
    }

    static StaffMember member(HttpServletRequest request) {
        if (request.getAttribute(MEMBER) instanceof StaffMember member) {
            return member;
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
