package org.anxin.helpline.console;

import java.util.function.BooleanSupplier;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Accounts.Event;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.SignInTries;
import org.anxin.helpline.staff.SignInTries.Kind;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether it is she who types: at the second step, and before what one signed-in page alone must not do. */
@Component
class Proof {

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final SignInTries tries;
    private final PasswordEncoder passwords;

    Proof(Accounts accounts, SecondFactor secondFactor, SignInTries tries, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.tries = tries;
        this.passwords = passwords;
    }

    /** Whether she is asked for a code; else for her password. */
    boolean byCode(StaffMember member) {
        return secondFactor.has(member);
    }

    /** A code where she has an app for it, else her password. */
    boolean again(StaffMember member, String typed) {
        return counted(
                member, byCode(member) ? () -> secondFactor.passes(member, typed) : () -> passwordRight(member, typed));
    }

    /** Whether the code is right; a wrong one counts. */
    boolean codeRight(StaffMember member, String code) {
        return counted(member, () -> secondFactor.passes(member, code));
    }

    private boolean counted(StaffMember member, BooleanSupplier right) {
        String whose = Long.toString(member.id());
        if (!tries.left(Kind.CODE, whose)) {
            return false;
        }
        if (!right.getAsBoolean()) {
            tries.failed(Kind.CODE, whose);
            accounts.noted(member, Event.SECOND_FACTOR_FAILED);
            return false;
        }
        tries.succeeded(Kind.CODE, whose);
        return true;
    }

    private boolean passwordRight(StaffMember member, String typed) {
        return accounts.find(member.username())
                .filter(account -> passwords.matches(typed, account.passwordHash()))
                .isPresent();
    }
}
