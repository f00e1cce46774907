package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** English reads at or below a grade of school; exceptions are listed with their reason. */
final class HardEnglish implements Rule {

    private static final double GRADE = 6;

    @Override
    public String code() {
        return "K06";
    }

    @Override
    public String hint() {
        return "shorten sentences and words, or list it in shared/plain.yaml under hard-english with the reason";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            double grade = FleschKincaid.grade(
                    Renderer.texts(answer).map(Bilingual::en).collect(Collectors.joining(". ")));
            if (grade > GRADE && !library.plain().hardEnglish().containsKey(answer.id())) {
                report.add(answer.place(), answer.id() + String.format(Locale.ROOT, " reads at grade %.1f", grade));
            }
        }
    }
}
