package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningHelpline
class SavedViewsIT {

    private static final String QUEUE = "/console/queue";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private final String name = "急的 " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_view_keeps_filters_and_no_words_for_whoever_made_it_alone() {
        StaffBrowser li = staff("li-views");
        li.submit(QUEUE, "/console/views", Map.of("name", name, "tab", "UNASSIGNED", "severity", "DANGER", "q", "小板桥"));
        assertThat(li.get(QUEUE).body())
                .contains(name, QUEUE + "?tab=UNASSIGNED&amp;severity=DANGER")
                .doesNotContain("小板桥");
        assertThat(staff("wu-views").get(QUEUE).body()).doesNotContain(name);

        long id = jdbc.sql("select id from saved_view where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        staff("wu-views").submit(QUEUE, "/console/views/" + id + "/remove", Map.of());
        assertThat(li.get(QUEUE).body()).as("nobody else removes it").contains(name);
        li.submit(QUEUE, "/console/views/" + id + "/remove", Map.of());
        assertThat(li.get(QUEUE).body()).doesNotContain(name);
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(username, Set.of(Role.CASEWORKER), port, jdbc, passwords);
    }
}
