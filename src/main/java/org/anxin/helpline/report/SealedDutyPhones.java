package org.anxin.helpline.report;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.conversation.Notices;
import org.anxin.helpline.privacy.Limit;
import org.anxin.helpline.privacy.Limits;
import org.anxin.helpline.privacy.Secrets;
import org.anxin.helpline.report.DutyPhoneRows.Row;
import org.anxin.helpline.staff.AccountChanged;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SealedDutyPhones implements DutyPhones {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SHOWN = 2;

    private final DutyPhoneRows rows;
    private final Notices notices;
    private final Limits limits;
    private final Secrets secrets;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    SealedDutyPhones(
            DutyPhoneRows rows,
            Notices notices,
            Limits limits,
            Secrets secrets,
            Accounts accounts,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.limits = limits;
        this.secrets = secrets;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean possible() {
        return notices.possible();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Phone> of(StaffMember member) {
        return rows.find(member.username())
                .map(row -> new Phone(row.ending(), row.confirmed(), notices.reachable(row.thread())));
    }

    @Override
    @Transactional
    public void enter(StaffMember member, String number, Locale language) {
        if (!possible()) {
            throw new PhoneRefused("impossible");
        }
        String digits = number.replaceAll("\\D", "");
        if (digits.length() < SHOWN) {
            throw new PhoneRefused("invalid");
        }
        if (!limits.take(Limit.DUTY_PHONE, member.username())) {
            throw new PhoneRefused("often");
        }
        long thread;
        try {
            thread = notices.open(number);
        } catch (IllegalArgumentException e) {
            throw new PhoneRefused("invalid");
        }
        forget(member.username());
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        Instant until = clock.instant().plus(GOOD_FOR);
        rows.add(new Row(
                member.username(),
                thread,
                digits.substring(digits.length() - SHOWN),
                language,
                digest(member, code),
                until));
        notices.say(
                thread,
                messages.getMessage("sms.code", new Object[] {code, "" + GOOD_FOR.toMinutes()}, language),
                language);
        audit.record(member.username(), "duty-phone-set", "staff/" + member.id());
    }

    @Override
    @Transactional
    public void confirm(StaffMember member, String code) {
        if (!limits.take(Limit.DUTY_CODE, member.username())) {
            throw new PhoneRefused("often");
        }
        Row row = rows.find(member.username()).orElseThrow(() -> new PhoneRefused("wrong"));
        byte[] expected = row.code();
        Instant until = row.until();
        if (expected == null || until == null) {
            return;
        }
        if (until.isBefore(clock.instant())) {
            throw new PhoneRefused("late");
        }
        if (!MessageDigest.isEqual(expected, digest(member, code.strip()))) {
            throw new PhoneRefused("wrong");
        }
        rows.confirm(member.username());
        audit.record(member.username(), "duty-phone-confirmed", "staff/" + member.id());
    }

    @Override
    @Transactional
    public void remove(StaffMember member) {
        if (forget(member.username())) {
            audit.record(member.username(), "duty-phone-removed", "staff/" + member.id());
        }
    }

    /** Whose account was closed is not called any more. Within the transaction that closed it. */
    @EventListener
    void accountChanged(AccountChanged event) {
        if (accounts.find(event.username()).isEmpty()) {
            forget(event.username());
        }
    }

    private boolean forget(String username) {
        Optional<Row> row = rows.find(username);
        row.map(Row::thread).ifPresent(notices::close);
        return row.isPresent();
    }

    private byte[] digest(StaffMember member, String code) {
        return secrets.digest(code, "duty-phone/" + member.id());
    }
}
