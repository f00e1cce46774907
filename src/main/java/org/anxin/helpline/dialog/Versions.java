package org.anxin.helpline.dialog;

import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;

/** Takes a session whose version is gone over to the one that says where it goes on. */
final class Versions {

    private Versions() {}

    static boolean known(Session session, Scripts scripts) {
        return session.stack().stream()
                .allMatch(frame -> scripts.dialog(frame.dialog(), frame.version())
                        .filter(dialog -> dialog.steps().containsKey(frame.step()))
                        .isPresent());
    }

    /** @return whether she stands at another step than before, so that what she wrote answers another question */
    static boolean settle(Walk walk, Scripts scripts) {
        Session session = walk.session();
        if (known(session, scripts)) {
            return false;
        }
        List<Frame> stack = new ArrayList<>();
        for (Frame frame : session.stack()) {
            stack.add(scripts.dialog(frame.dialog(), frame.version()).isPresent() ? frame : continued(frame, scripts));
        }
        // Waits of a version that is gone cannot be gone back to.
        walk.change(session.change().stack(stack).past(List.of()).revisit(null));
        return !session.stack().getLast().step().equals(stack.getLast().step());
    }

    private static Frame continued(Frame frame, Scripts scripts) {
        Dialog newest = scripts.dialog(frame.dialog()).orElseThrow(() -> Walk.gone(frame));
        return newest.continued(frame.version(), frame.step())
                .filter(newest.steps()::containsKey)
                .map(step -> new Frame(frame.dialog(), newest.version(), step))
                .orElseThrow(() -> Walk.gone(frame));
    }
}
