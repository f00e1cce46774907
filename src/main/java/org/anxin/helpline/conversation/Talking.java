package org.anxin.helpline.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Fit;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.knowledge.Answer;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Component;

/**
 * What somebody writes to the bot when it is no word with a meaning everywhere: an answer to what was asked, a question
 * in the middle of it, or the beginning of something.
 */
@Component
class Talking {

    private final DialogLibrary dialogs;
    private final Performing performing;
    private final Routing routing;
    private final Telling telling;
    /** Dialogs that ask nothing one would have to come back to. */
    private final Set<String> passing;

    Talking(DialogLibrary dialogs, Performing performing, Routing routing, Telling telling) {
        this.dialogs = dialogs;
        this.performing = performing;
        this.routing = routing;
        this.telling = telling;
        this.passing = Stream.of(Optional.of(dialogs.entry()), dialogs.telling(), dialogs.choosing())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param urgent {@link Severity#DANGER}, {@link Severity#COERCION} said for the first time, or what matters less
     */
    void talk(Draft draft, InboundMessage message, Reading reading, Severity urgent) {
        if (message.attachments() > 0) {
            performing.say(draft, "attachment");
        }
        Session session = draft.conversation().session();
        Optional<String> at = session.standing().map(Session.Standing::dialog);
        boolean free = at.isEmpty()
                || session.stack().size() == 1 && at.filter(passing::contains).isPresent();
        if (at.isEmpty()) {
            draft.change(draft.conversation().after(Owner.Change.BOT_TAKES));
        }
        if (urgent == Severity.DANGER && free) {
            performing.feed(draft, new Input.Begin(dialogs.alarm()));
        } else if (urgent == Severity.DANGER || dialogs.isQuiet(session)) {
            literally(draft, message, true);
        } else if (free) {
            freely(draft, message, reading, urgent, at.isPresent());
        } else {
            inDialog(draft, message, reading);
        }
    }

    /** Nothing is lost by beginning something else. */
    private void freely(Draft draft, InboundMessage message, Reading reading, Severity urgent, boolean standing) {
        boolean answers = standing && performing.fit(draft, message) == Fit.ANSWER;
        boolean about = Question.isSaidAtLength(message.text())
                && !(answers && reading.zone() != Reading.Zone.SURE)
                && !draft.conversation().session().waitsForReturn();
        Routing.Way way = about ? way(reading, message.text(), urgent, draft.language()) : new Routing.Way.Unknown();
        switch (way) {
            case Routing.Way.Into into -> performing.feed(draft, into.begin());
            case Routing.Way.Tell tell -> performing.say(draft, tell.key());
            case Routing.Way.Unknown unknown -> literally(draft, message, standing);
        }
    }

    private Routing.Way way(Reading reading, String text, Severity urgent, Locale language) {
        return Optional.of(urgent)
                .filter(Severity.COERCION::equals)
                .flatMap(coercion -> routing.concern(reading, text, language))
                .orElseGet(() -> routing.way(reading, text, language));
    }

    /** A question that would not do as an answer is answered in passing, and the open one asked again. */
    private void inDialog(Draft draft, InboundMessage message, Reading reading) {
        Optional<Answer> answer = asks(performing.fit(draft, message), message.text())
                ? routing.inPassing(reading, message.text(), draft.language())
                : Optional.empty();
        if (answer.isPresent()) {
            telling.inPassing(draft, answer.get());
            performing.feed(draft, new Input.Repeat());
        } else {
            literally(draft, message, true);
        }
    }

    private static boolean asks(Fit fit, String text) {
        return switch (fit) {
            case ANSWER -> false;
            case OPEN -> Question.isAsked(text);
            case NONE -> Question.isSaidAtLength(text);
        };
    }

    private void literally(Draft draft, InboundMessage message, boolean standing) {
        String text = message.text();
        if (!standing) {
            performing.feed(draft, new Input.Open(dialogs.entry(), text, message.menu()));
        } else {
            performing.feed(draft, text.isBlank() ? new Input.Repeat() : new Input.Said(text, message.menu()));
        }
    }
}
