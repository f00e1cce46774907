package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** Every answer was read again in time. */
final class ExpiredReview implements Rule {

    @Override
    public String code() {
        return "K08";
    }

    @Override
    public String hint() {
        return "read it again, then set reviewed-on and expires-on";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            if (answer.expiresOn().isBefore(today)) {
                report.add(answer.place(), answer.id() + " was to be read again by " + answer.expiresOn());
            }
        }
    }
}
