package org.anxin.helpline.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.Session.Asked;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Parked;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Waiting.Silence;

/** What becomes of a session when the person goes away, and when she comes back. */
final class Absence {

    /** Token of a parked place that is to be wound up as soon as nothing else runs. */
    private static final String DUE = "";

    private final Walk walk;
    private final Scripts scripts;
    private final Runnable proceed;

    Absence(Walk walk, Scripts scripts, Runnable proceed) {
        this.walk = walk;
        this.scripts = scripts;
        this.proceed = proceed;
    }

    void silent(Silence silence) {
        switch (silence) {
            case LEAVE -> leaveStack();
            case PARK -> park();
            case FORGET -> {
                walk.change(walk.session().change().left());
                proceed.run();
            }
        }
    }

    /** She goes: what runs and what was kept for her is wound up. */
    void leave() {
        due();
        leaveStack();
    }

    /** The time a place is kept for her is over. */
    void forget() {
        due();
        if (walk.session().stack().isEmpty()) {
            proceed.run();
        }
    }

    /** Takes her back to where she was; false if nothing was kept. */
    boolean resumed() {
        Parked parked = walk.session().parked();
        if (parked == null) {
            return false;
        }
        walk.change(walk.session()
                .change()
                .left()
                .stack(parked.stack())
                .values(parked.values())
                .past(parked.past())
                .parked(null));
        return true;
    }

    /** Nothing runs any more; true when a parked place is now to be wound up. */
    boolean anotherWaits() {
        Parked parked = walk.session().parked();
        walk.change(walk.session().change().left());
        if (parked == null || !parked.token().equals(DUE)) {
            return false;
        }
        walk.change(walk.session().change().parked(null));
        return windUp(parked.stack(), parked.values());
    }

    private void due() {
        Parked parked = walk.session().parked();
        if (parked != null) {
            walk.change(
                    walk.session().change().parked(new Parked(DUE, parked.stack(), parked.values(), parked.past())));
        }
    }

    private void leaveStack() {
        if (!windUp(walk.session().stack(), walk.session().values())) {
            walk.change(walk.session().change().left());
        }
        proceed.run();
    }

    private void park() {
        Session session = walk.session();
        Parked before = session.parked();
        String token = "p" + session.token();
        walk.add(new Effect.Arm(token, walk.here().forget(), false));
        walk.change(
                session.change().left().parked(new Parked(token, session.stack(), session.values(), session.past())));
        if (before != null && windUp(before.stack(), before.values())) {
            proceed.run();
        }
    }

    /** The outermost dialog that wants to finish something may do so; it asks nothing more. */
    private boolean windUp(List<Frame> stack, Map<String, String> values) {
        for (Frame frame : stack) {
            Optional<Dialog> dialog =
                    scripts.dialog(frame.dialog(), frame.version()).or(() -> scripts.dialog(frame.dialog()));
            Optional<String> step = dialog.flatMap(Dialog::leave);
            if (dialog.isPresent() && step.isPresent()) {
                Frame last = new Frame(frame.dialog(), dialog.get().version(), step.get());
                walk.entered(last);
                walk.change(walk.session()
                        .change()
                        .left()
                        .stack(List.of(last))
                        .values(values)
                        .asked(Asked.FRESH));
                return true;
            }
        }
        return false;
    }
}
