package org.anxin.helpline.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.dialog.Session.Asked;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Menu;
import org.anxin.helpline.dialog.Session.Parked;
import org.anxin.helpline.dialog.Session.Point;
import org.anxin.helpline.dialog.Session.Revisit;
import org.anxin.helpline.dialog.model.Limits;
import org.jspecify.annotations.Nullable;

/** The session that follows another. Used once. */
final class Change {

    private Locale language;
    private List<Frame> stack;
    private Map<String, String> values;
    private long count;
    private Asked asked;
    private List<Point> past;
    private List<Menu> menus;
    private Set<String> passed;
    private @Nullable Revisit revisit;
    private @Nullable Parked parked;

    Change(Session session) {
        this.language = session.language();
        this.stack = session.stack();
        this.values = session.values();
        this.count = session.count();
        this.asked = session.asked();
        this.past = session.past();
        this.menus = session.menus();
        this.passed = session.passed();
        this.revisit = session.revisit();
        this.parked = session.parked();
    }

    Change language(Locale newLanguage) {
        language = newLanguage;
        return this;
    }

    Change stack(List<Frame> newStack) {
        stack = newStack;
        return this;
    }

    Change values(Map<String, String> newValues) {
        values = newValues;
        return this;
    }

    Change counted() {
        count++;
        return this;
    }

    Change asked(Asked newAsked) {
        asked = newAsked;
        return this;
    }

    /** Of the past only the latest waits are kept. */
    Change past(List<Point> newPast) {
        past = newPast.subList(Math.max(0, newPast.size() - Limits.PAST), newPast.size());
        return this;
    }

    Change menus(List<Menu> newMenus) {
        menus = newMenus.subList(Math.max(0, newMenus.size() - Limits.MENUS), newMenus.size());
        return this;
    }

    Change passed(Set<String> newPassed) {
        passed = newPassed;
        return this;
    }

    Change revisit(@Nullable Revisit newRevisit) {
        revisit = newRevisit;
        return this;
    }

    Change parked(@Nullable Parked newParked) {
        parked = newParked;
        return this;
    }

    /** Nowhere, with nothing remembered but the numbers of menus and a place kept before. */
    Change left() {
        return stack(List.of())
                .values(Map.of())
                .asked(Asked.FRESH)
                .past(List.of())
                .passed(Set.of())
                .revisit(null);
    }

    Session done() {
        return new Session(language, stack, values, count, asked, past, menus, passed, revisit, parked);
    }
}
