package org.anxin.helpline.channel.smpp;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts of texts that are not whole yet. They are in the database before the SMS centre is told that we have them. */
@Repository
@WithSmpp
class SmppParts implements PersonalData {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    SmppParts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** @return the text once this part makes it whole; its parts are kept until they are forgotten */
    Optional<Text> add(Pseudonym sender, Address address, Part part, Instant now) {
        jdbc.sql("""
                        insert into smpp_part (sender, reference, total, number, address, body, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        sender.value(),
                        part.reference(),
                        part.total(),
                        part.number(),
                        sealer.seal(address.value(), addressBinding(sender.value())),
                        sealer.seal(hex(part.text()), binding(sender.value(), part.reference(), part.number())),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        List<Row> rows = rows(sender.value(), part.reference(), part.total());
        return rows.size() == part.total() ? Optional.of(text(rows)) : Optional.empty();
    }

    /** Texts of which a part is still missing after so long. */
    List<Text> late(Instant before) {
        return jdbc.sql("select sender, reference, total from smpp_part group by 1, 2, 3 having min(at) < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> text(rows(row.getString(1), row.getInt(2), row.getInt(3))))
                .list();
    }

    void forget(Text text) {
        jdbc.sql("delete from smpp_part where sender = ? and reference = ? and total = ?")
                .params(text.sender, text.reference, text.total)
                .update();
    }

    private List<Row> rows(String sender, int reference, int total) {
        return jdbc.sql("select * from smpp_part where sender = ? and reference = ? and total = ? order by number")
                .params(sender, reference, total)
                .query((row, n) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String sender = row.getString("sender");
        int reference = row.getInt("reference");
        return new Row(
                sender,
                reference,
                row.getInt("total"),
                sealer.open(row.getBytes("address"), addressBinding(sender)),
                sealer.open(row.getBytes("body"), binding(sender, reference, row.getInt("number"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Joined as units before they are read: a character may lie half in one part and half in the next. */
    private static Text text(List<Row> rows) {
        Row first = rows.getFirst();
        byte[] units = HexFormat.of().parseHex(rows.stream().map(Row::body).collect(Collectors.joining()));
        Instant began = rows.stream().map(Row::at).min(Instant::compareTo).orElseThrow();
        return new Text(
                first.sender,
                first.reference,
                first.total,
                first.address,
                new String(units, StandardCharsets.UTF_16BE),
                first.reference + "-" + first.total + "-" + began.toEpochMilli());
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder(text.length() * 4);
        text.chars().forEach(unit -> hex.append(HexFormat.of().toHexDigits((char) unit)));
        return hex.toString();
    }

    private static String binding(String sender, int reference, int number) {
        return "smpp-part/" + sender + "/" + reference + "/" + number;
    }

    private static String addressBinding(String sender) {
        return "smpp-part-address/" + sender;
    }

    @Override
    public String name() {
        return "parts of texts";
    }

    @Override
    public void erase(Pseudonym person) {
        jdbc.sql("delete from smpp_part where sender = ?").param(person.value()).update();
    }

    @Override
    public long residue(Pseudonym person) {
        return jdbc.sql("select count(*) from smpp_part where sender = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    /**
     * @param address where it came from
     * @param id the same whenever these parts are joined
     */
    record Text(String sender, int reference, int total, String address, String text, String id) {

        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    private record Row(String sender, int reference, int total, String address, String body, Instant at) {}
}
