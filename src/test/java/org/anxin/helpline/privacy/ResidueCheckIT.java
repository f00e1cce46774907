package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anxin.helpline.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResidueCheckIT {

    private static final Instant NOW = Instant.parse("2026-11-20T19:40:00Z");
    private static final String PERSON = "ab".repeat(32);

    private JdbcClient jdbc;
    private JdbcChecks checks;
    private ResidueCheck check;

    @BeforeEach
    void database() {
        jdbc = JdbcClient.create(FreshDatabase.create());
        checks = new JdbcChecks(jdbc);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        check = new ResidueCheck(jdbc, checks, new Tombstones(Keys.parse(Keys.fresh()), jdbc), clock);
        jdbc.sql("""
                        insert into conversation (channel, person, owner, created_at, changed_at)
                        values ('sms', ?, 'BOT', now(), now())
                        """).param(PERSON).update();
        jdbc.sql("insert into address_vault (person, channel, ciphertext) values (?, 'sms', '')")
                .param(PERSON)
                .update();
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('wake-session', '1:7', now(), false, 1)
                        """).update();
    }

    @Test
    void people_who_are_here_are_no_residue() {
        check.run();
        assertThat(checks.latest()).singleElement().satisfies(result -> {
            assertThat(result.passed()).isTrue();
            assertThat(result.at()).isEqualTo(NOW);
        });
    }

    @Test
    void rows_of_people_who_are_no_more_are_found_in_every_table_also_in_new_ones() {
        jdbc.sql("create table new_idea (person text)").update();
        jdbc.sql("insert into new_idea values (?)").param(PERSON).update();
        jdbc.sql("delete from conversation").update();
        check.run();
        assertThat(checks.latest()).singleElement().satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.detail()).isEqualTo("address_vault 1, new_idea 1, scheduled_tasks 1");
        });
    }
}
