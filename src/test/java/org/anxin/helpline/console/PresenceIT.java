package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whoever has a case open is told who else has. */
@RunningHelpline
class PresenceIT {

    private static final String IN_CHINESE = "也在看这件举报";
    private static final String IN_ENGLISH = "is looking at this too";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Clock clock;

    private StaffBrowser hong;
    private StaffBrowser yan;
    private long report;

    @BeforeEach
    void twoColleaguesAndACase() {
        hong = StaffBrowser.of("presence-hong", Set.of(Role.CASEWORKER), port, jdbc, passwords);
        yan = StaffBrowser.of("presence-yan", Set.of(Role.CASEWORKER), port, jdbc, passwords);
        new Phone(port).report("锁门");
        report = jdbc.sql("select max(id) from report").query(Long.class).single();
    }

    @Test
    void says_who_else_looks_and_never_oneself() {
        assertThat(read(hong, "zh")).doesNotContain(IN_CHINESE);
        assertThat(read(yan, "zh"))
                .contains("presence-hong " + IN_CHINESE)
                .doesNotContain("presence-yan " + IN_CHINESE);
        assertThat(read(hong, "en")).contains("presence-yan " + IN_ENGLISH).doesNotContain("presence-hong, ");
    }

    @Test
    void forgets_who_went_and_tells_nothing_of_another_case() {
        read(hong, "zh");
        new Phone(port).report("扣证件");
        long other = jdbc.sql("select max(id) from report").query(Long.class).single();
        assertThat(yan.get("/console/reports/" + other + "?lang=zh").body()).doesNotContain(IN_CHINESE);
        assertThat(new Presence(jdbc, Clock.offset(clock, Duration.ofSeconds(40))).seen(report, "presence-yan"))
                .containsExactly("presence-hong");
        assertThat(new Presence(jdbc, Clock.offset(clock, Duration.ofSeconds(50))).seen(report, "presence-yan"))
                .isEmpty();
    }

    private String read(StaffBrowser who, String language) {
        return who.get("/console/reports/" + report + "?lang=" + language).body();
    }
}
