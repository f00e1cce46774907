package org.anxin.helpline.learning;

import java.util.List;
import java.util.Locale;

/** What became of the lessons, in numbers. */
public interface Courses {

    /** One line per lesson and language, by lesson. Lessons nobody began are not there. */
    List<Figures> figures();

    /**
     * A person counts once per lesson, however often she takes it.
     *
     * @param finished of those begun
     * @param rightBefore of those finished, who knew the answer before
     * @param gained of those finished, who did not know it before and did after
     */
    record Figures(
            String lesson,
            Locale language,
            long begun,
            long finished,
            long rightBefore,
            long rightAfter,
            long gained) {}
}
