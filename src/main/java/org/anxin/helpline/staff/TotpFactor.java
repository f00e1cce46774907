package org.anxin.helpline.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.anxin.helpline.privacy.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secrets lie sealed, bound to their account. */
@Repository
class TotpFactor implements SecondFactor {

    private static final String ISSUER = "Anxin";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final RecoveryCodes recovery;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final Clock clock;

    TotpFactor(
            JdbcClient jdbc,
            Sealer sealer,
            RecoveryCodes recovery,
            AuditTrail audit,
            StaffSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.recovery = recovery;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean has(StaffMember member) {
        return secret(member, "secret").isPresent();
    }

    @Override
    public boolean required() {
        return settings.secondFactorRequired();
    }

    @Override
    @Transactional
    public Offer offer(StaffMember member) {
        String secret = secret(member, "pending").orElseGet(Totp::secret);
        jdbc.sql("""
                        insert into staff_totp (staff, pending) values (?, ?)
                        on conflict (staff) do update set pending = excluded.pending
                        """).params(member.id(), sealer.seal(secret, binding(member))).update();
        String label =
                URLEncoder.encode(member.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Offer(secret, "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + secret + "&issuer=" + ISSUER);
    }

    @Override
    @Transactional
    public Optional<List<String>> confirm(StaffMember member, String code) {
        Optional<String> pending = secret(member, "pending");
        OptionalLong step = pending.map(secret -> Totp.step(secret, digits(code), clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update staff_totp set secret = pending, pending = null, last_step = ? where staff = ?")
                .params(step.getAsLong(), member.id())
                .update();
        audit.record(member.username(), "second-factor-set", JdbcAccounts.subject(member.id()));
        return Optional.of(recovery.renew(member));
    }

    @Override
    @Transactional
    public boolean passes(StaffMember member, String code) {
        OptionalLong step = secret(member, "secret")
                .map(secret -> Totp.step(secret, digits(code), clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return jdbc.sql("update staff_totp set last_step = ? where staff = ? and last_step < ?")
                            .params(step.getAsLong(), member.id(), step.getAsLong())
                            .update()
                    > 0;
        }
        boolean recovered = recovery.use(member, code);
        if (recovered) {
            audit.record(member.username(), "recovery-code-used", JdbcAccounts.subject(member.id()));
        }
        return recovered;
    }

    private Optional<String> secret(StaffMember member, String column) {
        return jdbc.sql("select " + column + " from staff_totp where staff = ? and " + column + " is not null")
                .param(member.id())
                .query((row, n) -> sealer.open(row.getBytes(1), binding(member)))
                .optional();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String binding(StaffMember member) {
        return "staff-totp/" + member.id();
    }
}
