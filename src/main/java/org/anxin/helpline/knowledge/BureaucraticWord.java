package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** Chinese texts use words people say. */
final class BureaucraticWord implements Rule {

    @Override
    public String code() {
        return "K05";
    }

    @Override
    public String hint() {
        return "write the plain word";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            library.plain()
                    .bureaucratic()
                    .forEach((word, plain) -> Renderer.texts(answer)
                            .filter(text -> text.zh().contains(word))
                            .forEach(text -> report.add(
                                    answer.place(), answer.id() + " says " + word + "; people say " + plain)));
        }
    }
}
