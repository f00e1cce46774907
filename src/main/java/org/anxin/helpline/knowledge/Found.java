package org.anxin.helpline.knowledge;

import java.util.List;

/** What a search came to. */
public sealed interface Found {

    /** One answer is clearly meant. */
    record Give(Answer answer) implements Found {}

    /** Two or three answers may be meant, the likeliest first: let her choose by their titles. */
    record Choose(List<Answer> answers) implements Found {

        public Choose {
            answers = List.copyOf(answers);
        }
    }

    /** Nothing known comes close. */
    record Nothing() implements Found {}
}
