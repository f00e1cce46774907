package org.anxin.helpline.employer;

import static org.anxin.helpline.employer.Check.Weight.CRITICAL;
import static org.anxin.helpline.employer.Check.Weight.MAJOR;
import static org.anxin.helpline.employer.Check.Weight.MINOR;

import java.util.Locale;

/** The questions of the self-check, in the order asked, named as in the dialog. */
enum Check {
    LICENSED_AGENTS(CRITICAL),
    NO_FEES(CRITICAL),
    FAIR_DISPATCH(MAJOR),
    KNOWN_PROMISES(MAJOR),
    STAFF_TOLD(MAJOR),
    SIGNS_KNOWN(MINOR),
    CONTRACT(CRITICAL),
    PAY(CRITICAL),
    OVERTIME(CRITICAL),
    INSURANCE(CRITICAL),
    INJURIES(MAJOR),
    ID_BACK(CRITICAL),
    AGE(CRITICAL),
    PERMITS(CRITICAL),
    STAFF_LIST(MAJOR),
    FAIR_ADS(CRITICAL),
    MOTHERHOOD(CRITICAL),
    HARASSMENT(CRITICAL),
    OPEN_DOORS(CRITICAL),
    NO_FINES(CRITICAL),
    CALLS_HOME(MAJOR),
    SAFE_REPORTING(MAJOR);

    private final Weight weight;

    Check(Weight weight) {
        this.weight = weight;
    }

    String inDialog() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int points() {
        return weight.points;
    }

    boolean critical() {
        return weight == CRITICAL;
    }

    /** How much a check counts. */
    enum Weight {
        CRITICAL(5),
        MAJOR(3),
        MINOR(1);

        private final int points;

        Weight(int points) {
            this.points = points;
        }
    }
}
