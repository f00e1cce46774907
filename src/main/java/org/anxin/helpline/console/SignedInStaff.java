package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Knows who is signed in, and sends whoever still has a one-time password to change it first. */
@Component
class SignedInStaff implements HandlerInterceptor {

    static final String MEMBER = "member";
    static final String CHANGE_PASSWORD = "/console/password";

    private final Accounts accounts;

    SignedInStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Accounts.Account> account = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(accounts::find);
        account.map(Accounts.Account::member).ifPresent(member -> request.setAttribute(MEMBER, member));
        boolean mustChange = account.filter(Accounts.Account::oneTime).isPresent();
        if (mustChange && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            response.sendRedirect(CHANGE_PASSWORD);
            return false;
        }
        return true;
    }

    /** After signing in: on to the first page that her roles allow. */
    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        StaffMember member = accounts.find(signedIn.getName()).orElseThrow().member();
        response.sendRedirect(Access.home(member.roles()));
    }

    static StaffMember member(HttpServletRequest request) {
        if (request.getAttribute(MEMBER) instanceof StaffMember member) {
            return member;
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
