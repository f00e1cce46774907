package org.anxin.helpline.console;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.staff.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which links and buttons a page shows to whoever looks at it: those that {@link Access} lets through. Pages ask here
 * and not through {@code sec:authorize-url}, whose stand-in request has no dispatcher type and fails the guards.
 */
@Component("menu")
class Menu {

    public boolean shows(String path) {
        return allows(HttpMethod.GET, path);
    }

    public boolean offers(String path) {
        return allows(HttpMethod.POST, path);
    }

    private static boolean allows(HttpMethod method, String path) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return false;
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> who.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
        return Access.allows(roles, method, path);
    }
}
