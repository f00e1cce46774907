package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Every topic has an answer. */
final class SilentTopic implements Rule {

    @Override
    public String code() {
        return "K10";
    }

    @Override
    public String hint() {
        return "write one, or take the topic from shared/plain.yaml";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        Set<String> answered = library.answers().stream()
                .flatMap(answer -> answer.topics().stream())
                .collect(Collectors.toSet());
        library.plain().topics().stream()
                .filter(topic -> !answered.contains(topic))
                .forEach(topic ->
                        report.add(new Place("knowledge/shared/plain.yaml", 0), "no answer is about " + topic));
    }
}
