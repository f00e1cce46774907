package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** What rests on a second-hand source says so, and when it was checked. */
final class UncheckedSource implements Rule {

    @Override
    public String code() {
        return "K03";
    }

    @Override
    public String hint() {
        return "write confidence below 1 and checked-on";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            if (answer.restsOnSecondHand() && (answer.confidence() >= 1 || answer.checkedOn() == null)) {
                report.add(answer.place(), answer.id() + " rests on a second-hand source but does not say so");
            }
        }
    }
}
