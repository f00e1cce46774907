package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** Every answer can be found by several questions in each language. */
final class FewQuestions implements Rule {

    private static final int FEWEST = 4;

    @Override
    public String code() {
        return "K09";
    }

    @Override
    public String hint() {
        return "write more ways people ask it under asks";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            if (Math.min(answer.asksZh().size(), answer.asksEn().size()) < FEWEST) {
                report.add(answer.place(), answer.id() + " has fewer than " + FEWEST + " questions in a language");
            }
        }
    }
}
