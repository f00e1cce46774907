package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.Effect.Reason;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.jspecify.annotations.Nullable;

/** One step of the engine while it runs: from an input to the next wait. Used once, by one thread. */
final class Run {

    private final Scripts scripts;
    private final Walk walk;
    private final Asking asking;
    private final Replies replies;
    private final Reviewing reviewing;
    private final Absence absence;

    Run(Scripts scripts, Matching matching, Session session, Instant now) {
        this.scripts = scripts;
        this.walk = new Walk(scripts, session, now);
        this.asking = new Asking(walk);
        this.reviewing = new Reviewing(walk, scripts);
        this.replies = new Replies(walk, asking, reviewing, scripts.words(), matching, this::proceed);
        this.absence = new Absence(walk, scripts, this::proceed);
    }

    Turn step(Input input) {
        switch (input) {
            case Input.Begin begin -> begin(begin.dialog(), begin.values());
            case Input.Open open -> open(open);
            case Input.Said said -> said(said.text(), said.menu());
            case Input.Performed performed -> performed(performed.token(), performed.values());
            case Input.Failed failed -> {}
            case Input.Elapsed elapsed -> elapsed(elapsed.token());
            case Input.Back back -> back();
            case Input.Repeat repeat -> repeat();
            case Input.Leave leave -> leave();
            case Input.Speak speak -> {
                walk.change(walk.session().change().language(speak.language()));
                repeat();
            }
        }
        return walk.turn();
    }

    /** Whether these words would be taken for an answer to the open question. */
    Fit fit(String text, String menu) {
        return Versions.known(walk.session(), scripts) ? replies.fit(text, menu) : Fit.OPEN;
    }

    private void begin(String dialog, Map<String, String> values) {
        walk.change(walk.session().change().left());
        walk.merge(values);
        walk.enter(dialog);
        proceed();
    }

    private void open(Input.Open open) {
        if (absence.resumed()) {
            Versions.settle(walk, scripts);
            walk.say("welcome-back");
            if (!replies.alreadyAnswers(open.text(), open.menu())) {
                proceed();
            }
            return;
        }
        Optional<Replies.Opening> opening = replies.opens(open.text(), open.menu(), scripts);
        begin(opening.map(Replies.Opening::dialog).orElse(open.dialog()), Map.of());
        opening.ifPresentOrElse(known -> replies.answers(known.choice()), () -> replies.answersByWord(open.text()));
    }

    private void said(String text, String menu) {
        if (Versions.settle(walk, scripts)) {
            repeat();
            return;
        }
        switch (walk.standing()) {
            case null -> {}
            case Step.Ask ask -> replies.said(ask, text, menu);
            case Step.Review review -> replies.said(review, text, menu);
            case Step other -> proceed();
        }
    }

    private void performed(String token, Map<String, String> values) {
        if (!token.equals(walk.session().token())) {
            return;
        }
        Versions.settle(walk, scripts);
        Step standing = walk.standing();
        if (standing instanceof Step.Perform perform) {
            walk.merge(values);
            walk.go(perform.next());
            proceed();
        } else if (standing instanceof Step.Ask) {
            replies.handedOver(values);
        }
    }

    private void elapsed(String token) {
        Session session = walk.session();
        if (session.parked() != null && token.equals(session.parked().token())) {
            absence.forget();
            return;
        }
        if (!token.equals(session.token()) || session.stack().isEmpty()) {
            return;
        }
        if (!Versions.known(walk.session(), scripts)) {
            leave();
        } else if (walk.standing() instanceof Step.Wait wait) {
            ended(wait);
        }
    }

    private void ended(Step.Wait step) {
        Session.Asked asked = walk.session().asked();
        boolean early = asked.until() != null && walk.now().isBefore(asked.until());
        if (!asked.pieces().isEmpty() && step instanceof Step.Ask ask) {
            replies.complete(ask);
        } else if (early && !asked.reminded() && step.waiting().remind().isPresent()) {
            asking.remind(step, step.waiting().remind().get());
        } else {
            absence.silent(step.waiting().silence());
        }
    }

    private void leave() {
        if (Versions.known(walk.session(), scripts) && walk.standing() instanceof Step.Ask ask) {
            replies.keepPieces(ask);
        }
        absence.leave();
    }

    private void back() {
        Versions.settle(walk, scripts);
        replies.back();
        repeat();
    }

    private void repeat() {
        Versions.settle(walk, scripts);
        if (walk.standing() != null) {
            proceed();
        }
    }

    private void proceed() {
        for (int steps = 0; steps < Limits.STEPS_PER_TURN; steps++) {
            reviewing.endIfLeft();
            if (!waits(walk.standing())) {
                continue;
            }
            return;
        }
        throw new StuckException(Reason.LIMIT, "More than " + Limits.STEPS_PER_TURN + " steps without a wait");
    }

    /** Does one step; true when something outside must happen before the next. */
    private boolean waits(@Nullable Step step) {
        switch (step) {
            case null -> {
                return !absence.anotherWaits();
            }
            case Step.Say say -> {
                if (!reviewing.wasDone()) {
                    walk.say(say.text());
                }
                walk.go(say.next());
            }
            case Step.Branch branch ->
                walk.go(Branches.chosen(branch, walk.session().values()));
            case Step.Call call -> {
                walk.merge(walk.filled(call.with()));
                walk.enter(call.dialog());
            }
            case Step.Perform perform -> {
                if (!reviewing.wasDone()) {
                    walk.change(walk.session().change().counted());
                    walk.add(new Effect.Perform(walk.session().token(), perform.effect(), walk.filled(perform.with())));
                    return true;
                }
                walk.go(perform.next());
            }
            case Step.Ask ask -> {
                if (!reviewing.passes(ask)) {
                    asking.ask(ask);
                    return true;
                }
            }
            case Step.Review review -> {
                reviewing.arrived();
                asking.ask(review);
                return true;
            }
        }
        return false;
    }
}
