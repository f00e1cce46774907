package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Scripts;

/** One thing that must be true of dialogs. Must bear dialogs that break any other rule. */
public interface Rule {

    /** Its short name, such as D03. */
    String code();

    /** What an author does about it, one sentence. */
    String hint();

    void check(Scripts scripts, Report report);

    /** Takes what a rule finds. */
    interface Report {

        void add(Place place, String problem);
    }
}
