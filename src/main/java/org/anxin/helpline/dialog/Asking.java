package org.anxin.helpline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.dialog.Session.Asked;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Menu;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;
import org.anxin.helpline.dialog.model.Waiting.Remind;

/** Puts a question to the person and sets its timers. */
final class Asking {

    private final Walk walk;

    Asking(Walk walk) {
        this.walk = walk;
    }

    /** Asks, or asks again. */
    void ask(Step.Wait step) {
        Session session = walk.session();
        Asked asked = session.asked().until(walk.now().plus(timeout(step)));
        walk.change(session.change().counted().asked(asked));
        prompt(step);
        arm(step);
    }

    /** A gentle question more; the wait ends when it would have ended without. */
    void remind(Step.Wait step, Remind remind) {
        walk.change(
                walk.session().change().counted().asked(walk.session().asked().remindedOnce()));
        walk.say(remind.say());
        prompt(step);
        arm(step);
    }

    private void prompt(Step.Wait step) {
        Text text = walk.text(step.text());
        List<Effect.Option> options = options(step, text);
        String id = options.isEmpty() ? "" : walk.session().token();
        walk.add(new Effect.Say(step.text(), walk.spoken(text), options, id));
        if (!options.isEmpty()) {
            Frame frame = walk.session().stack().getLast();
            List<Menu> menus = new ArrayList<>(walk.session().menus());
            List<String> names = options.stream().map(Effect.Option::name).toList();
            menus.add(new Menu(id, frame.dialog(), frame.version(), frame.step(), names));
            walk.change(walk.session().change().menus(menus));
        }
    }

    /** Wakes the session for what comes first: the rest of a message, a reminder, or the end of the wait. */
    void arm(Step.Wait step) {
        Session session = walk.session();
        Duration left = left(session.asked(), step);
        if (!session.asked().pieces().isEmpty() && step instanceof Step.Ask ask) {
            walk.add(new Effect.Arm(session.token(), ask.gather().orElse(left), false));
            return;
        }
        Optional<Duration> remind = session.asked().reminded()
                ? Optional.empty()
                : step.waiting().remind().map(Remind::after).filter(after -> after.compareTo(left) < 0);
        walk.add(new Effect.Arm(session.token(), remind.orElse(left), remind.isPresent()));
    }

    private Duration left(Asked asked, Step.Wait step) {
        if (asked.until() == null) {
            return timeout(step);
        }
        Duration left = Duration.between(walk.now(), asked.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration timeout(Step.Wait step) {
        return step.waiting().timeout().orElseThrow();
    }

    private List<Effect.Option> options(Step.Wait step, Text text) {
        return switch (step) {
            case Step.Ask ask ->
                ask.choices().stream()
                        .flatMap(choice ->
                                walk.label(text, choice).map(label -> new Effect.Option(choice, label)).stream())
                        .toList();
            case Step.Review review -> answers(review, text);
        };
    }

    /** Her answers as they can be changed, by number, and below them the way on. */
    private List<Effect.Option> answers(Step.Review review, Text text) {
        List<Effect.Option> options = new ArrayList<>();
        for (String name : review.of()) {
            String value = walk.session().values().get(name);
            if (value != null) {
                String label = label(name);
                options.add(new Effect.Option(name, label + ": " + shortened(walk.shown(name, value))));
            }
        }
        options.add(new Effect.Option(Step.Review.SEND, text.label(Step.Review.SEND)));
        return options;
    }

    /** What a review calls an answer. */
    String label(String value) {
        return walk.here()
                .asking(value)
                .flatMap(ask -> walk.find(ask.getValue().text()))
                .map(Text::label)
                .filter(label -> !label.isEmpty())
                .orElse(value);
    }

    private static String shortened(String answer) {
        String line = answer.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= Limits.REVIEWED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Limits.REVIEWED)) + "…";
    }
}
