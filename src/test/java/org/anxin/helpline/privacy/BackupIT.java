package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code deploy/backup.sh} writes and {@code deploy/restore.sh} puts back, after somebody was forgotten between.
 */
@RunningHelpline
class BackupIT {

    private static final Pattern EXCLUDED = Pattern.compile("--exclude-table-data='?([a-z_*]+)");
    private static final Pattern KEYS = Pattern.compile("for table in ([a-z_ ]+); do");

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keyring ring;

    @Test
    void whoever_was_forgotten_after_it_stays_forgotten_and_the_others_are_there() throws Exception {
        Phone stays = new Phone(port);
        stays.report("拖欠工资，在五华区的饭店");
        Phone erases = new Phone(port);
        erases.report("扣身份证，在官渡区的工厂");
        long left = conversation(erases);
        long kept = conversation(stays);
        Map<String, byte[]> backup = copied(database, tablesOf(false));
        assertThat(backup).containsKeys("inbox", "report_fact").doesNotContainKeys("data_key", "report_token");
        erases.text("清除");
        assertThat(erases.text("清除")).contains("已删掉");
        Map<String, byte[]> keys = copied(database, tablesOf(true));

        DataSource restored = FreshDatabase.create();
        restore(restored, backup, keys, false);
        JdbcClient there = JdbcClient.create(restored);
        assertThat(opened(there, left))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).isEmpty());
        assertThat(opened(there, kept)).anyMatch(words -> words.contains("五华区"));
        var vault = new SealedVault(ring, there, java.time.Clock.systemUTC());
        assertThat(vault.open(person(erases), "simulator")).isEmpty();
        assertThat(vault.open(person(stays), "simulator")).isPresent();

        DataSource cleaned = FreshDatabase.create();
        restore(cleaned, backup, keys, true);
        Tables tables = new Tables(JdbcClient.create(cleaned));
        assertThat(tables.names().stream().flatMap(table -> tables.rows(table).stream()))
                .noneMatch(row -> row.contains(person(erases).value()));
        assertThat(opened(JdbcClient.create(cleaned), left)).isEmpty();
        assertThat(opened(JdbcClient.create(cleaned), kept)).anyMatch(words -> words.contains("五华区"));
    }

    @Test
    void every_table_of_keys_is_left_out_and_laid_beside() throws Exception {
        var tables = new TreeSet<>(new Tables(jdbc).names());
        assertThat(tablesOf(true)).contains("data_key", "conversation_key", "report_key", "report_token");
        assertThat(tables.stream().filter(table -> table.endsWith("_key"))).allMatch(tablesOf(true)::contains);
        assertThat(Files.readString(Path.of("deploy/restore.sh")))
                .contains(KEYS.matcher(Files.readString(Path.of("deploy/backup.sh")))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
    }

    /** Every message and fact of that conversation, as far as it opens. */
    private List<String> opened(JdbcClient there, long conversation) {
        var keys = new StoredKeys(ring.aead(), there);
        List<String> words = new java.util.ArrayList<>(there.sql("select * from inbox where conversation = ?")
                .param(conversation)
                .query((row, n) -> keys.of(Keyed.CONVERSATION, conversation)
                        .open(
                                row.getBytes("body"),
                                "inbox/" + row.getString("channel") + "/" + row.getString("provider_id")))
                .list());
        words.addAll(there.sql(
                        "select f.* from report_fact f join report r on r.id = f.report where r.conversation = ?")
                .param(conversation)
                .query((row, n) -> keys.of(Keyed.REPORT, row.getLong("report"))
                        .open(row.getBytes("value"), "report/" + row.getLong("report") + "/" + row.getString("name")))
                .list());
        return words;
    }

    private static void restore(DataSource into, Map<String, byte[]> backup, Map<String, byte[]> keys, boolean cleaned)
            throws Exception {
        try (Connection connection = into.getConnection();
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("set session_replication_role = replica");
            for (var table : backup.entrySet()) {
                copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            statement.execute("set session_replication_role = origin");
            for (var table : keys.entrySet()) {
                String name = cleaned ? "restored_" + table.getKey() : table.getKey();
                if (cleaned) {
                    statement.execute("create temporary table " + name + " (like " + table.getKey() + ")");
                }
                copy.copyIn("copy " + name + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            if (cleaned) {
                statement.execute(Files.readString(Path.of("deploy/restored.sql")));
            }
        }
    }

    private Map<String, byte[]> copied(DataSource from, List<String> names) throws Exception {
        Map<String, byte[]> copies = new HashMap<>();
        try (Connection connection = from.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : names) {
                var bytes = new ByteArrayOutputStream();
                copy.copyOut("copy " + table + " to stdout", bytes);
                copies.put(table, bytes.toByteArray());
            }
        }
        return copies;
    }

    /** The tables that the script leaves out, or all others. */
    private List<String> tablesOf(boolean leftOut) throws Exception {
        List<Pattern> patterns = EXCLUDED.matcher(Files.readString(Path.of("deploy/backup.sh")))
                .results()
                .map((MatchResult found) -> Pattern.compile(found.group(1).replace("*", ".*")))
                .toList();
        return new Tables(jdbc)
                .names().stream()
                        .filter(table -> !table.equals("flyway_schema_history"))
                        .filter(table -> leftOut
                                == patterns.stream()
                                        .anyMatch(pattern ->
                                                pattern.matcher(table).matches()))
                        .toList();
    }

    private long conversation(Phone phone) {
        return jdbc.sql("select id from conversation where person = ?")
                .param(person(phone).value())
                .query(Long.class)
                .single();
    }

    private Pseudonym person(Phone phone) {
        return new SealedVault(ring, jdbc, java.time.Clock.systemUTC())
                .seal(new Address("simulator", phone.number()))
                .person();
    }
}
