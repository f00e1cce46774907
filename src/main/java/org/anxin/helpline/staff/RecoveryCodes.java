package org.anxin.helpline.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on paper, each good once. Of 79 random bits a plain hash tells nothing. */
@Repository
class RecoveryCodes {

    private static final int COUNT = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces all she had. Joins the caller's transaction. */
    List<String> renew(StaffMember member) {
        List<String> codes = Stream.generate(Codes::fresh).limit(COUNT).toList();
        jdbc.sql("delete from staff_recovery where staff = ?")
                .param(member.id())
                .update();
        codes.forEach(code -> jdbc.sql("insert into staff_recovery (staff, hash) values (?, ?)")
                .params(member.id(), hash(code))
                .update());
        return codes;
    }

    boolean use(StaffMember member, String code) {
        return jdbc.sql("delete from staff_recovery where staff = ? and hash = ?")
                        .params(member.id(), hash(code))
                        .update()
                > 0;
    }

    private static byte[] hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
