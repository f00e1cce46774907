package org.anxin.helpline.dialog;

import java.util.Optional;
import java.util.OptionalInt;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Menu;

/** What a number means: the choice it stood for in the menu it answers. */
final class Menus {

    private Menus() {}

    /** The menu of this id, else the newest. */
    static Optional<Menu> meant(Session session, String id) {
        Optional<Menu> named = id.isEmpty() ? Optional.empty() : named(session, id);
        return named.isPresent() || session.menus().isEmpty()
                ? named
                : Optional.of(session.menus().getLast());
    }

    /** The menu of this id if it is another question's than the one that is open. */
    static Optional<Menu> older(Session session, String id) {
        return named(session, id)
                .filter(menu ->
                        session.stack().isEmpty() || !isOf(menu, session.stack().getLast()));
    }

    /** The menu that shows the open question: of this id, else the newest. */
    static Optional<Menu> open(Session session, String id) {
        Frame frame = session.stack().getLast();
        return named(session, id)
                .filter(menu -> isOf(menu, frame))
                .or(() -> session.menus().reversed().stream()
                        .filter(menu -> isOf(menu, frame))
                        .findFirst());
    }

    static boolean isOf(Menu menu, Frame frame) {
        return menu.dialog().equals(frame.dialog()) && menu.step().equals(frame.step());
    }

    /** The choice of that number, if the text is nothing else. */
    static Optional<String> numbered(Menu menu, String text) {
        OptionalInt position = Matching.position(text, menu.names().size());
        return position.isPresent() ? Optional.of(menu.names().get(position.getAsInt() - 1)) : Optional.empty();
    }

    private static Optional<Menu> named(Session session, String id) {
        return session.menus().reversed().stream()
                .filter(menu -> menu.id().equals(id))
                .findFirst();
    }
}
