package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Administration;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the keyset seals is declared, so that another key can take it over. */
@RunningHelpline
class SealedColumnsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keyring ring;

    @Autowired
    private List<SealedColumn> declared;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private Ties ties;

    @Test
    void every_column_that_the_keyset_sealed_is_declared_with_its_binding() throws Exception {
        new Phone(port).report("拖欠工资");
        StaffMember admin = new StaffMember(-1, "admin", "admin", EnumSet.of(Role.ADMINISTRATOR));
        administration.create("sealed-columns", "", EnumSet.of(Role.LEAD), admin);
        StaffMember lead = accounts.find("sealed-columns").orElseThrow().member();
        secondFactor.offer(lead);
        ties.add(lead.id(), "好运来餐厅", admin);

        byte[] prefix = SealingKey.prefix(ring.now().seal(Instant.now()).id());
        var sealed =
                jdbc
                        .sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where c.table_schema = 'public' and c.data_type = 'bytea'
                        """)
                        .query((row, n) -> new SealedColumn(row.getString(1), row.getString(2), ""))
                        .list()
                        .stream()
                        .filter(column -> jdbc.sql(
                                        "select exists (select 1 from %s where substring(%s from 1 for 5) = ?)"
                                                .formatted(column.table(), column.column()))
                                .param(prefix)
                                .query(Boolean.class)
                                .single())
                        .map(column -> column.table() + "." + column.column())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sealed).contains("data_key.wrapped", "staff_totp.pending", "staff_tie.employer");
        assertThat(declared.stream().map(column -> column.table() + "." + column.column()))
                .containsAll(sealed);
        for (SealedColumn column : declared) {
            record Row(byte[] sealed, String binding) {}
            List<Row> rows = jdbc.sql("select %s, %s from %s where substring(%1$s from 1 for 5) = ?"
                            .formatted(column.column(), column.binding(), column.table()))
                    .param(prefix)
                    .query((row, n) -> new Row(row.getBytes(1), row.getString(2)))
                    .list();
            for (Row row : rows) {
                assertThat(ring.aead()
                                .decrypt(row.sealed, row.binding.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .as(column.toString())
                        .isNotEmpty();
            }
        }
    }
}
