package org.anxin.helpline.staff;

import org.anxin.helpline.privacy.Limit;
import org.anxin.helpline.privacy.Limits;
import org.springframework.stereotype.Component;

/** Counts wrong passwords and codes over all replicas, so that nobody can guess them. Thread-safe. */
@Component
public class SignInTries {

    private final Limits limits;

    SignInTries(Limits limits) {
        this.limits = limits;
    }

    /** @param whose an account or an address; only kept as a keyed digest */
    public boolean left(Kind kind, String whose) {
        return limits.left(kind.limit, whose);
    }

    public void failed(Kind kind, String whose) {
        limits.take(kind.limit, whose);
    }

    /** The right one was given: what was counted is forgotten. */
    public void succeeded(Kind kind, String whose) {
        limits.forget(kind.limit, whose);
    }

    /** What is counted. */
    public enum Kind {
        ACCOUNT(Limit.SIGN_IN_ACCOUNT),
        ADDRESS(Limit.SIGN_IN_ADDRESS),
        CODE(Limit.SIGN_IN_CODE);

        private final Limit limit;

        Kind(Limit limit) {
            this.limit = limit;
        }
    }
}
