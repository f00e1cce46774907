package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.StaffSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Whose session ends because nobody is there. */
class IdleTest {

    private final MockHttpSession session = new MockHttpSession();
    private final SettableClock clock = new SettableClock(Instant.ofEpochMilli(session.getCreationTime()));
    private final SignedInStaff staff = new SignedInStaff(
            new OneAccount(), new StaffSettings("anxin", false, Duration.ofMinutes(15), 3, null), clock);

    @Test
    void whoever_acts_stays_and_whoever_does_not_is_sent_to_sign_in() throws Exception {
        assertThat(passes("/console", false)).isTrue();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(14));
            assertThat(passes("/console/awake", false)).isTrue();
        }
        clock.advance(Duration.ofMinutes(16));
        assertThat(passes("/console", false)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_page_that_refreshes_itself_is_nobody() throws Exception {
        assertThat(passes("/console/queue", false)).isTrue();
        for (int i = 0; i < 15; i++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(passes("/console/queue", true)).isTrue();
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(passes("/console/queue", true)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void nobody_stays_longer_than_a_working_day() throws Exception {
        for (int i = 0; i < 72; i++) {
            assertThat(passes("/console", false)).isTrue();
            clock.advance(Duration.ofMinutes(10));
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(passes("/console", false)).isFalse();
    }

    private boolean passes(String path, boolean byItself) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        request.setUserPrincipal(UsernamePasswordAuthenticationToken.authenticated(
                "li", null, AuthorityUtils.createAuthorityList("ROLE_CASEWORKER")));
        if (byItself) {
            request.addHeader("HX-Request", "true");
        }
        return staff.preHandle(request, new MockHttpServletResponse(), new Object());
    }

    private static final class OneAccount implements Accounts {

        @Override
        public Optional<Account> find(String username) {
            return Optional.of(new Account(new StaffMember(1, "li", "li", Set.of(Role.CASEWORKER)), "", false));
        }

        @Override
        public boolean others(Role role, String than) {
            return false;
        }

        @Override
        public void changePassword(StaffMember member, String password) {}

        @Override
        public void noted(StaffMember member, Event event) {}

        @Override
        public void strangerFailed() {}
    }
}
