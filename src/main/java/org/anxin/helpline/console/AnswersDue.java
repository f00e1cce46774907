package org.anxin.helpline.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.anxin.helpline.knowledge.Answer;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.knowledge.StaleValue;
import org.springframework.stereotype.Component;

/**
 * What somebody should look at in the answers that are given: dates that are past or near, and what is less than sure.
 */
@Component
class AnswersDue {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Period NEAR = Period.ofDays(60);
    private static final double SURE = 1;

    private final Answers answers;
    private final Clock clock;

    AnswersDue(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Values that do not hold today: answers say "check with 12333" in their place. */
    List<StaleValue> past() {
        return answers.stale(today());
    }

    /** Values that hold today and no longer in two months. */
    List<StaleValue> near() {
        List<String> past = past().stream().map(StaleValue::name).toList();
        return answers.stale(today().plus(NEAR)).stream()
                .filter(value -> !past.contains(value.name()))
                .toList();
    }

    /** Answers to be read again within two months, the most urgent first. */
    List<Answer> toRead() {
        return answers.expired(today().plus(NEAR)).stream()
                .sorted(Comparator.comparing(Answer::expiresOn))
                .toList();
    }

    /** Answers that rest on a copy of the law, or on more than one reading of it; the least sure first. */
    List<Answer> unsure() {
        return answers.all().stream()
                .filter(answer -> answer.confidence() < SURE)
                .sorted(Comparator.comparing(Answer::confidence))
                .toList();
    }

    int known() {
        return answers.all().size();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CHINA));
    }
}
