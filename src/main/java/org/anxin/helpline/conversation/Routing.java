package org.anxin.helpline.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.knowledge.Answer;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.knowledge.Found;
import org.anxin.helpline.understanding.Reading;
import org.springframework.stereotype.Component;

/** Where somebody's own words lead: to a dialog, an answer, a question back, or nowhere known. */
@Component
class Routing {

    private static final List<String> PLACES = List.of("first", "second", "third");
    private static final String GOES = "-goes";
    private static final String TOPIC = "topic:";
    private static final String ANSWER = "answer:";
    private static final String EMPLOYERS = "employer_";
    private static final String ABOUT_OTHERS = "tip_off";
    /** What is said to topics that are no question. */
    private static final Map<String, String> SAID =
            Map.of("thanks", "thanked", "opt_out", "stop-hint", "off_topic", "not-our-matter");

    private final DialogLibrary dialogs;
    private final Answers answers;

    Routing(DialogLibrary dialogs, Answers answers) {
        this.dialogs = dialogs;
        this.answers = answers;
    }

    /** Where to go on. */
    sealed interface Way {

        /** A dialog begins. */
        record Into(Input.Begin begin) implements Way {}

        /** One of the system's own texts is all there is to say. */
        record Tell(String key) implements Way {}

        /** Not understood well enough. */
        record Unknown() implements Way {}
    }

    /** The way that a reading points to. */
    Way way(Reading reading, String text, Locale language) {
        return switch (reading.zone()) {
            case SURE -> about(reading.topic(), reading, text, language);
            case UNSURE -> whichTopic(reading, text);
            case UNKNOWN -> new Way.Unknown();
        };
    }

    /** The way of somebody who says for the first time that she is held by papers, debts or threats. */
    Optional<Way> concern(Reading reading, String text, Locale language) {
        String topic = reading.topic();
        boolean hers = !topic.startsWith(EMPLOYERS) && !topic.equals(ABOUT_OTHERS) && !SAID.containsKey(topic);
        Map<String, String> known = inPassing(reading, text, language)
                .map(answer -> Map.of("answer", answer.id()))
                .orElse(Map.of());
        return dialogs.concern().filter(dialog -> hers).map(dialog -> new Way.Into(new Input.Begin(dialog, known)));
    }

    /** The way on from a question which of several was meant. */
    Way chosen(Map<String, String> values, Reading reading, Locale language) {
        String goes = values.getOrDefault(values.getOrDefault("choice", ""), "");
        if (goes.startsWith(ANSWER)) {
            return into(goes.substring(ANSWER.length()));
        }
        String topic = goes.startsWith(TOPIC) ? goes.substring(TOPIC.length()) : goes;
        Way way = about(topic, reading.on(topic), values.getOrDefault("question", ""), language);
        return way instanceof Way.Unknown ? new Way.Into(new Input.Begin(dialogs.entry())) : way;
    }

    /** The answer to a question that came in the middle of something else, if there is one. */
    Optional<Answer> inPassing(Reading reading, String text, Locale language) {
        return reading.zone() != Reading.Zone.SURE || SAID.containsKey(reading.topic())
                ? Optional.empty()
                : switch (answers.find(reading, text, language)) {
                    case Found.Give give -> Optional.of(give.answer());
                    case Found.Choose choose -> Optional.of(choose.answers().getFirst());
                    case Found.Nothing nothing -> Optional.empty();
                };
    }

    private Way about(String topic, Reading reading, String text, Locale language) {
        Optional<String> dialog = dialogs.route(topic);
        if (dialog.isPresent()) {
            return new Way.Into(new Input.Begin(dialog.get()));
        }
        if (SAID.containsKey(topic)) {
            return new Way.Tell(SAID.get(topic));
        }
        return switch (answers.find(reading, text, language)) {
            case Found.Give give -> into(give.answer().id());
            case Found.Choose choose -> whichAnswer(choose.answers(), text, language);
            case Found.Nothing nothing -> new Way.Unknown();
        };
    }

    private Way into(String answer) {
        return dialogs.telling()
                .<Way>map(telling -> new Way.Into(new Input.Begin(telling, Map.of("answer", answer))))
                .orElseGet(Way.Unknown::new);
    }

    private Way whichTopic(Reading reading, String text) {
        List<String> topics = Stream.concat(
                        Stream.of(reading.topic()),
                        reading.alternatives().stream().map(Reading.Alternative::topic))
                .filter(topic -> !SAID.containsKey(topic))
                .distinct()
                .toList();
        return which(
                topics.stream()
                        .map(topic -> new Choice("#" + TopicNames.key(topic), TOPIC + topic))
                        .toList(),
                text);
    }

    private Way whichAnswer(List<Answer> found, String text, Locale language) {
        return which(
                found.stream()
                        .map(answer -> new Choice(answer.title().in(language), ANSWER + answer.id()))
                        .toList(),
                text);
    }

    private Way which(List<Choice> choices, String text) {
        Optional<String> choosing = dialogs.choosing();
        if (choosing.isEmpty() || choices.size() < 2) {
            return new Way.Unknown();
        }
        Map<String, String> values = new HashMap<>(Map.of("question", text));
        List<Choice> offered = new ArrayList<>(choices.subList(0, Math.min(PLACES.size(), choices.size())));
        for (int i = 0; i < offered.size(); i++) {
            values.put(PLACES.get(i), offered.get(i).label);
            values.put(PLACES.get(i) + GOES, offered.get(i).goes);
        }
        return new Way.Into(new Input.Begin(choosing.get(), values));
    }

    private record Choice(String label, String goes) {}
}
