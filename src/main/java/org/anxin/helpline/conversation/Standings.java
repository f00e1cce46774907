package org.anxin.helpline.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.dialog.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people stand on each step now, to know whom a new version of a dialog concerns. */
@Component
public class Standings {

    private final Conversations conversations;

    Standings(Conversations conversations) {
        this.conversations = conversations;
    }

    /** In the order of dialog, version and step; places kept for those who fell silent count as well. */
    @Transactional(readOnly = true)
    public List<Standing> now() {
        Map<String, Long> people = new TreeMap<>();
        conversations.eachSession(session -> frames(session)
                .forEach(frame ->
                        people.merge(frame.dialog() + " " + frame.version() + " " + frame.step(), 1L, Long::sum)));
        return people.entrySet().stream()
                .map(entry -> {
                    String[] place = entry.getKey().split(" ");
                    return new Standing(place[0], Integer.parseInt(place[1]), place[2], entry.getValue());
                })
                .toList();
    }

    private static List<Session.Frame> frames(Session session) {
        return session.parked() == null
                ? session.stack()
                : java.util.stream.Stream.concat(session.stack().stream(), session.parked().stack().stream())
                        .toList();
    }

    /** People on one step. */
    public record Standing(String dialog, int version, String step, long people) {

        /** As {@code dialogs impact --standing} reads it. */
        public String line() {
            return String.format(Locale.ROOT, "%s %d %s %d", dialog, version, step, people);
        }
    }
}
