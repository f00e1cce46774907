package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Values, laws, topics and numbers to call exist. */
final class UnknownName implements Rule {

    @Override
    public String code() {
        return "K02";
    }

    @Override
    public String hint() {
        return "correct the name, or write it down where it is missing";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            Consumer<String> unknown = what -> report.add(answer.place(), answer.id() + " names " + what);
            Renderer.names(answer).stream()
                    .filter(name -> !library.values().names().contains(name))
                    .forEach(name -> unknown.accept(name + ", which values/kunming.yaml does not have"));
            answer.basis().stream()
                    .map(Basis::law)
                    .filter(law -> !library.wording().laws().containsKey(law))
                    .forEach(law -> unknown.accept(law + ", which shared/laws.yaml does not have"));
            answer.onlyFor().stream()
                    .filter(thing -> !library.synonyms().concepts("zh").containsKey(thing)
                            || !library.synonyms().concepts("en").containsKey(thing))
                    .forEach(thing -> unknown.accept(thing + ", which is no concept of shared/synonyms.yaml"));
            answer.topics().stream()
                    .filter(topic -> !library.plain().topics().contains(topic))
                    .forEach(topic -> unknown.accept(topic + ", which is no topic of shared/plain.yaml"));
        }
    }
}
