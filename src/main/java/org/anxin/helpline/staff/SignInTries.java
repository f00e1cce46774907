package org.anxin.helpline.staff;

/** Counts wrong passwords and codes, so that nobody can guess them. Thread-safe. */
public interface SignInTries {

    /** @param whose an account or an address; kept as long as it counts, and never written anywhere */
    boolean left(Kind kind, String whose);

    void failed(Kind kind, String whose);

    /** The right one was given: what was counted is forgotten. */
    void succeeded(Kind kind, String whose);

    /** What is counted, and how often it may fail in a quarter of an hour. */
    enum Kind {
        ACCOUNT(10),
        ADDRESS(50),
        CODE(5);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }
}
