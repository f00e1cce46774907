package org.anxin.helpline.conversation;

import java.util.Locale;
import java.util.SequencedMap;
import org.anxin.helpline.dialog.DialogLibrary;
import org.springframework.stereotype.Component;

/** What each dialog asks, for staff who see how far people come. */
@Component
public class DialogQuestions {

    private final DialogLibrary dialogs;

    DialogQuestions(DialogLibrary dialogs) {
        this.dialogs = dialogs;
    }

    /** Steps and their questions, in the order of the dialog; none of a dialog that is no more. */
    public SequencedMap<String, String> of(String dialog, Locale language) {
        return dialogs.questions(dialog, language);
    }
}
