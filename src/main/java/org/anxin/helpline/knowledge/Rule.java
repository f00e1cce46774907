package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** One thing that must be true of answers. */
interface Rule {

    /** Its short name, such as K03. */
    String code();

    /** What an author does about it, one sentence. */
    String hint();

    void check(Library library, LocalDate today, Report report);

    /** Takes what a rule finds. */
    interface Report {

        void add(Place place, String problem);
    }
}
