package org.anxin.helpline.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Revisit;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/**
 * Changing an answer before it goes anywhere. The changed answer is followed on its way: questions she answered before
 * are passed, what was said or done before is not repeated, and answers the new way does not take are dropped.
 */
final class Reviewing {

    private final Walk walk;
    private final Scripts scripts;

    Reviewing(Walk walk, Scripts scripts) {
        this.walk = walk;
        this.scripts = scripts;
    }

    /** To the question whose answer she wants to change. */
    void change(String value) {
        Session session = walk.session();
        Frame review = session.stack().getLast();
        String step = walk.here().asking(value).orElseThrow().getKey();
        walk.change(session.change()
                .stack(with(session.stack(), step))
                .asked(Session.Asked.FRESH)
                .revisit(new Revisit(session.stack().size(), review.step(), value, Set.of())));
    }

    /** Whether this answer is the one being changed. */
    boolean changes(Step.Ask ask) {
        Revisit revisit = walk.session().revisit();
        return revisit != null
                && revisit.changing().equals(ask.value())
                && revisit.depth() == walk.session().stack().size();
    }

    /**
     * The new answer: if it is the old one, straight back; else on its way, with what followed the old one in doubt.
     */
    boolean backWith(Step.Ask ask, String answer) {
        Session session = walk.session();
        Revisit revisit = session.revisit();
        if (revisit == null || !changes(ask)) {
            settled(ask);
            return false;
        }
        if (answer.equals(session.values().get(ask.value()))) {
            walk.change(session.change()
                    .stack(with(session.stack(), revisit.review()))
                    .asked(Session.Asked.FRESH)
                    .revisit(null));
            return true;
        }
        Set<String> stale = new HashSet<>(after(walk.here(), ask.targets(), revisit.review()));
        stale.remove(ask.value());
        stale.retainAll(session.values().keySet());
        Dialog here = walk.here();
        Set<String> before =
                after(here, List.of(here.first()), session.stack().getLast().step());
        walk.change(session.change().revisit(new Revisit(revisit.depth(), revisit.review(), "", stale, before)));
        return false;
    }

    /** Whether she answered this before and need not again; if so, it is passed. */
    boolean passes(Step.Ask ask) {
        Revisit revisit = walk.session().revisit();
        if (revisit == null || !revisit.stale().contains(ask.value())) {
            return false;
        }
        settled(ask);
        walk.go(ask.after(walk.session().values().getOrDefault(ask.value(), "")));
        return true;
    }

    /** Notes the step as done; gives whether it was, and is not to be repeated. */
    boolean wasDone() {
        return walk.pass() && walk.session().revisit() != null;
    }

    /** At the review: what the new way did not take is no longer her answer. */
    void arrived() {
        Revisit revisit = walk.session().revisit();
        Session session = walk.session();
        if (revisit != null
                && revisit.depth() == session.stack().size()
                && revisit.review().equals(session.stack().getLast().step())) {
            Map<String, String> values = new HashMap<>(session.values());
            revisit.stale().stream()
                    .filter(name -> !revisit.before().contains(name))
                    .forEach(name -> {
                        values.remove(name);
                        values.remove(Walk.said(name));
                    });
            walk.change(session.change().values(values).revisit(null));
        }
    }

    void endIfLeft() {
        Revisit revisit = walk.session().revisit();
        if (revisit != null && walk.session().stack().size() < revisit.depth()) {
            walk.change(walk.session().change().revisit(null));
        }
    }

    private void settled(Step.Ask ask) {
        Revisit revisit = walk.session().revisit();
        if (revisit != null && revisit.stale().contains(ask.value())) {
            Set<String> stale = new HashSet<>(revisit.stale());
            stale.remove(ask.value());
            walk.change(walk.session()
                    .change()
                    .revisit(new Revisit(
                            revisit.depth(), revisit.review(), revisit.changing(), stale, revisit.before())));
        }
    }

    /** Names of all values that may be collected between these steps and the review. */
    private Set<String> after(Dialog dialog, List<String> from, String review) {
        Set<String> values = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(review, Step.END));
        ArrayDeque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.pop();
            Step step = dialog.steps().get(name);
            if (step == null || !seen.add(name)) {
                continue;
            }
            if (step instanceof Step.Ask ask) {
                values.add(ask.value());
            } else if (step instanceof Step.Call call) {
                scripts.dialog(call.dialog())
                        .ifPresent(called -> values.addAll(after(called, List.of(called.first()), "")));
            }
            open.addAll(step.targets());
        }
        return values;
    }

    private static List<Frame> with(List<Frame> stack, String step) {
        List<Frame> changed = new ArrayList<>(stack);
        Frame top = changed.removeLast();
        changed.add(new Frame(top.dialog(), top.version(), step));
        return changed;
    }
}
