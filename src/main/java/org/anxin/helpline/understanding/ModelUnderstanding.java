package org.anxin.helpline.understanding;

import java.util.List;
import org.anxin.helpline.understanding.Reading.Alternative;
import org.anxin.helpline.understanding.Reading.Entity;
import org.anxin.helpline.understanding.Reading.Zone;
import org.anxin.helpline.understanding.danger.Danger;
import org.anxin.helpline.understanding.danger.DangerRules;
import org.anxin.helpline.understanding.entity.Entities;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.text.Languages;
import org.anxin.helpline.understanding.text.NormalText;
import org.anxin.helpline.understanding.text.Normaliser;

/** Language by script, topic by the classifiers, danger by rules and classifier together. */
final class ModelUnderstanding implements Understanding {

    private static final int ALTERNATIVES = 3;

    private final Topics topics;
    private final Danger danger;
    private final Entities entities = new Entities();

    private ModelUnderstanding(Topics topics, Danger danger) {
        this.topics = topics;
        this.danger = danger;
    }

    static ModelUnderstanding load() {
        return new ModelUnderstanding(Topics.load(), new Danger(DangerRules.load()));
    }

    @Override
    public List<String> topics() {
        return topics.labels();
    }

    @Override
    public Reading of(String text) {
        NormalText normal = Normaliser.read(text);
        Language language = Languages.of(normal.text());
        Topics.Ranking ranking = topics.of(normal, language);
        Danger.Finding finding = danger.of(normal, ranking.danger(), ranking.alarming());
        List<Guess> guesses = ranking.guesses();
        List<Entity> named = entities.of(normal);
        if (guesses.isEmpty()) {
            return new Reading(
                    language,
                    Reading.UNKNOWN_TOPIC,
                    0,
                    Zone.UNKNOWN,
                    List.of(),
                    named,
                    finding.severity(),
                    finding.reasons());
        }
        Guess best = guesses.getFirst();
        List<Alternative> others = guesses.stream()
                .skip(1)
                .limit(ALTERNATIVES)
                .map(guess -> new Alternative(guess.label(), guess.probability()))
                .toList();
        return new Reading(
                language,
                best.label(),
                best.probability(),
                ranking.zone(),
                others,
                named,
                finding.severity(),
                finding.reasons());
    }
}
