package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.dialog.model.Kind;

/** Makes a value of what somebody wrote. The one place where the engine reads free answers. */
interface AnswerReader {

    /** @return empty when the words are no answer of that kind */
    Optional<String> read(Kind kind, String text, Instant now);
}
