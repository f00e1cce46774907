package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Names of answers are unique. */
final class SameName implements Rule {

    @Override
    public String code() {
        return "K01";
    }

    @Override
    public String hint() {
        return "give each its own name";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        Set<String> seen = new HashSet<>();
        for (Answer answer : library.answers()) {
            if (!seen.add(answer.id())) {
                report.add(answer.place(), answer.id() + " is there twice");
            }
        }
    }
}
