package org.anxin.helpline.dialog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.dialog.Session.Menu;
import org.anxin.helpline.dialog.Session.Point;
import org.anxin.helpline.dialog.model.Kind;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;
import org.anxin.helpline.dialog.model.Words;

/** What the person wrote, as an answer to what was asked. */
final class Replies {

    /** Pieces of one message after which it is read without waiting for more. */
    private static final int MAX_PIECES = 20;

    /** Kinds whose value is written otherwise than people write it. Phone numbers are not kept twice. */
    private static final Set<Kind> READ_CLOSELY = EnumSet.of(Kind.DATE, Kind.TIME, Kind.NUMBER, Kind.MONEY, Kind.AGE);

    private static final String HELP = ".help";
    private static final Set<Kind> TAKES_ANYTHING = EnumSet.of(Kind.TEXT, Kind.PLACE);
    private static final String HAND_OVER = "hand-over";

    private final Walk walk;
    private final Asking asking;
    private final Reviewing reviewing;
    private final Words words;
    private final Matching matching;
    private final Runnable proceed;

    Replies(Walk walk, Asking asking, Reviewing reviewing, Words words, Matching matching, Runnable proceed) {
        this.walk = walk;
        this.asking = asking;
        this.reviewing = reviewing;
        this.words = words;
        this.matching = matching;
        this.proceed = proceed;
    }

    void said(Step.Ask ask, String text, String menu) {
        Optional<Menu> older = Menus.older(walk.session(), menu)
                .filter(one -> Menus.numbered(one, text).isPresent());
        if (older.isPresent()) {
            toOlder(older.get(), text).ifPresentOrElse(Runnable::run, () -> notUnderstood(ask, ""));
        } else if (gathers(ask, text)) {
            gather(ask, text);
        } else {
            answer(ask, text, menu)
                    .ifPresentOrElse(value -> answered(ask, value, text), () -> notUnderstood(ask, text));
        }
    }

    void said(Step.Review review, String text, String menu) {
        chosen(review, text, menu)
                .ifPresentOrElse(
                        name -> {
                            remember();
                            if (name.equals(Step.Review.SEND)) {
                                walk.go(review.next());
                            } else {
                                reviewing.change(name);
                            }
                            proceed.run();
                        },
                        () -> again(review));
    }

    /** How well these words would do as an answer. */
    Fit fit(String text, String menu) {
        return switch (walk.standing()) {
            case Step.Ask ask -> {
                boolean old = Menus.older(walk.session(), menu)
                        .filter(one -> Menus.numbered(one, text).isPresent())
                        .isPresent();
                if (old || noAnswer(ask, text).isPresent()) {
                    yield Fit.ANSWER;
                }
                if (TAKES_ANYTHING.contains(ask.kind())
                        || !walk.session().asked().pieces().isEmpty()) {
                    yield Fit.OPEN;
                }
                yield answer(ask, text, menu).isPresent() ? Fit.ANSWER : Fit.NONE;
            }
            case Step.Review review -> chosen(review, text, menu).isPresent() ? Fit.ANSWER : Fit.NONE;
            case null, default -> Fit.NONE;
        };
    }

    /** The dialog whose first menu she answers by number, though nothing waits for her any more. */
    Optional<Opening> opens(String text, String id, Scripts scripts) {
        return Menus.meant(walk.session(), id)
                .filter(menu -> scripts.dialog(menu.dialog())
                        .filter(dialog -> dialog.first().equals(menu.step()))
                        .isPresent())
                .flatMap(menu -> Menus.numbered(menu, text).map(choice -> new Opening(menu.dialog(), choice)));
    }

    /** Takes words that came before the question for its answer, if they fit. */
    boolean alreadyAnswers(String text, String id) {
        return walk.standing() instanceof Step.Ask ask
                && ask.kind() == Kind.CHOICE
                && numbered(ask, text, id).map(this::answers).orElseGet(() -> answersByWord(text));
    }

    boolean answersByWord(String text) {
        return walk.standing() instanceof Step.Ask ask
                && matching.word(text, offered(ask)).map(this::answers).orElse(false);
    }

    /** Takes a choice for the answer to the question just asked, which then need not be said. */
    boolean answers(String choice) {
        if (walk.standing() instanceof Step.Ask ask && ask.choices().contains(choice)) {
            walk.unsay();
            answered(ask, choice);
            return true;
        }
        return false;
    }

    /** The message is whole. */
    void complete(Step.Ask ask) {
        String whole = whole();
        walk.change(walk.session().change().asked(walk.session().asked().heard(List.of())));
        matching.read(ask.kind(), whole, walk.now())
                .ifPresentOrElse(value -> answered(ask, value, whole), () -> notUnderstood(ask, whole));
    }

    /** She goes before her message was whole: what came counts. */
    void keepPieces(Step.Ask ask) {
        if (!walk.session().asked().pieces().isEmpty()) {
            walk.merge(Map.of(ask.value(), whole()));
        }
    }

    /** Staff have her; the question stays open in case she comes back. */
    void handedOver(Map<String, String> values) {
        walk.merge(values);
        walk.say("staff-told");
        Session.Asked asked = walk.session().asked();
        walk.change(walk.session().change().asked(Session.Asked.FRESH.until(asked.until())));
    }

    void back() {
        Session session = walk.session();
        List<Point> past = session.past();
        if (!session.asked().pieces().isEmpty()) {
            walk.change(session.change().asked(session.asked().heard(List.of())));
        } else if (!past.isEmpty()) {
            to(past.size() - 1);
        }
    }

    private void to(int index) {
        List<Point> past = walk.session().past();
        Point point = past.get(index);
        walk.change(walk.session()
                .change()
                .stack(point.stack())
                .values(point.values())
                .revisit(point.revisit())
                .past(past.subList(0, index))
                .asked(Session.Asked.FRESH));
    }

    /** A number out of an earlier menu changes the answer given then. */
    private Optional<Runnable> toOlder(Menu menu, String text) {
        Optional<String> name = Menus.numbered(menu, text);
        List<Point> past = walk.session().past();
        for (int i = past.size() - 1; name.isPresent() && i >= 0; i--) {
            List<Session.Frame> stack = past.get(i).stack();
            if (!stack.isEmpty() && Menus.isOf(menu, stack.getLast())) {
                int index = i;
                return Optional.of(() -> {
                    to(index);
                    switch (walk.standing()) {
                        case Step.Ask ask when ask.choices().contains(name.get()) -> answered(ask, name.get());
                        case null, default -> proceed.run();
                    }
                });
            }
        }
        return Optional.empty();
    }

    private boolean gathers(Step.Ask ask, String text) {
        boolean begun = !walk.session().asked().pieces().isEmpty();
        return ask.gather().isPresent()
                && (begun || !text.isBlank() && noAnswer(ask, text).isEmpty());
    }

    private void gather(Step.Ask ask, String text) {
        List<String> pieces = new ArrayList<>(walk.session().asked().pieces());
        pieces.add(text.strip());
        walk.change(
                walk.session().change().counted().asked(walk.session().asked().heard(pieces)));
        if (pieces.size() >= MAX_PIECES) {
            complete(ask);
        } else {
            asking.arm(ask);
        }
    }

    private String whole() {
        return String.join("\n", walk.session().asked().pieces());
    }

    private Optional<String> answer(Step.Ask ask, String text, String menu) {
        Optional<String> none = noAnswer(ask, text);
        return ask.kind() == Kind.CHOICE
                ? numbered(ask, text, menu)
                        .or(() -> matching.choice(text, offered(ask)))
                        .or(() -> none)
                : none.or(() -> matching.read(ask.kind(), text, walk.now()));
    }

    private Optional<String> numbered(Step.Ask ask, String text, String menu) {
        return Menus.open(walk.session(), menu)
                .flatMap(shown -> Menus.numbered(shown, text))
                .filter(ask.choices()::contains);
    }

    private Offer offered(Step.Ask ask) {
        return walk.offered(walk.text(ask.text()), ask.choices());
    }

    private Optional<String> noAnswer(Step.Ask ask, String text) {
        return words.noAnswer(text)
                .or(() -> Matching.noAnswer(text))
                .filter(ask.skips()::contains)
                .map(none -> "~" + none);
    }

    private Optional<String> chosen(Step.Review review, String text, String menu) {
        Optional<Menu> shown = Menus.open(walk.session(), menu);
        Map<String, List<String>> offered = new LinkedHashMap<>();
        Text own = walk.text(review.text());
        offered.put(Step.Review.SEND, own.choices().getOrDefault(Step.Review.SEND, List.of()));
        shown.ifPresent(known -> known.names().stream()
                .filter(name -> !name.equals(Step.Review.SEND))
                .forEach(name -> offered.put(name, List.of(asking.label(name)))));
        return shown.flatMap(known -> Menus.numbered(known, text))
                .filter(name -> offered.containsKey(name))
                .or(() -> matching.choice(text, new Offer(offered, false)));
    }

    /** Asks once more with help; after that the step says what. */
    private void notUnderstood(Step.Ask ask, String text) {
        Step.Otherwise otherwise = ask.otherwise().orElse(Step.Otherwise.AGAIN);
        boolean first = walk.session().asked().misses() == 0;
        if (first || otherwise == Step.Otherwise.AGAIN || text.isBlank()) {
            again(ask);
            return;
        }
        switch (otherwise) {
            case SKIP -> answered(ask, "~skipped");
            case KEEP -> answered(ask, text.strip());
            default -> walk.add(new Effect.Perform(walk.session().token(), HAND_OVER, Map.of()));
        }
    }

    private void again(Step.Wait step) {
        walk.change(walk.session().change().asked(walk.session().asked().missed()));
        String own = step.text() + HELP;
        walk.say(walk.find(own).isPresent() ? own : "not-understood");
        proceed.run();
    }

    private void answered(Step.Ask ask, String value) {
        answered(ask, value, value);
    }

    /** What was read, and her own words where they say it differently. */
    private void answered(Step.Ask ask, String value, String text) {
        remember();
        boolean ownWords = READ_CLOSELY.contains(ask.kind()) && !value.startsWith("~");
        walk.keep(Walk.said(ask.value()), ownWords ? Optional.of(text.strip()) : Optional.empty());
        if (!reviewing.backWith(ask, value)) {
            walk.merge(Map.of(ask.value(), value));
            walk.go(ask.after(value));
        }
        proceed.run();
    }

    private void remember() {
        Session session = walk.session();
        List<Point> past = new ArrayList<>(session.past());
        past.add(new Point(session.stack(), session.values(), session.revisit()));
        walk.change(session.change().past(past));
    }

    /** A dialog and the answer to its first question. */
    record Opening(String dialog, String choice) {}
}
