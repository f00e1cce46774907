package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Every message fits two SMS segments, with today's values in it. */
final class PartTooLong implements Rule {

    /** Two joined segments of UCS-2. */
    private static final int CHINESE = 134;
    /** Two joined segments of the GSM alphabet, of which plain ASCII letters are a part. */
    private static final int ENGLISH = 306;
    /** ASCII without what the GSM alphabet lacks or counts double. */
    private static final String PLAIN = "[ -~\\n&&[^`^{}\\\\\\[\\]~|]]*";

    @Override
    public String code() {
        return "K04";
    }

    @Override
    public String hint() {
        return "two messages take 134 Chinese characters, or 306 plain English ones";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        Renderer renderer = new Renderer(library.values(), library.wording());
        for (Answer answer : library.answers()) {
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                Rendered rendered = renderer.render(answer, locale, today);
                Stream.concat(rendered.parts().stream(), rendered.more().stream())
                        .forEach(part -> check(part, locale, answer, report));
            }
        }
    }

    private static void check(String part, Locale locale, Answer answer, Report report) {
        String begin = part.substring(0, Math.min(16, part.length()));
        if (locale.equals(Locale.CHINESE)) {
            if (part.length() > CHINESE) {
                report.add(answer.place(), answer.id() + ": \"" + begin + "...\" takes " + part.length());
            }
        } else if (!part.matches(PLAIN)) {
            report.add(answer.place(), answer.id() + ": \"" + begin + "...\" has a character that is not plain");
        } else if (part.length() > ENGLISH) {
            report.add(answer.place(), answer.id() + ": \"" + begin + "...\" takes " + part.length());
        }
    }
}
