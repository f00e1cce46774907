package org.anxin.helpline.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxin.helpline.conversation.MessageSent;
import org.anxin.helpline.report.CaseAudience;
import org.anxin.helpline.report.ReportChanged;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed. It carries nothing but that: a page asks for what it may see. Nobody is told
 * of a case that does not exist for her, or its hours would give it away.
 */
@Component
class LiveUpdates {

    static final String EVENT = "changed";

    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private static final String REPORT = "report/";
    private static final String CONVERSATION = "conversation/";

    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final ReplicaBus bus;

    private final CaseAudience audience;

    LiveUpdates(ReplicaBus bus, CaseAudience audience) {
        this.bus = bus;
        this.audience = audience;
        bus.listen(this::tellPages);
    }

    SseEmitter open(StaffMember viewer) {
        SseEmitter stream = new SseEmitter(OPEN_FOR.toMillis());
        Page page = new Page(viewer, stream);
        stream.onCompletion(() -> pages.remove(page));
        stream.onTimeout(stream::complete);
        stream.onError(e -> pages.remove(page));
        pages.add(page);
        // A browser counts the stream as open with its first byte.
        tell(page, SseEmitter.event().comment("open"));
        return stream;
    }

    @TransactionalEventListener
    void reportChanged(ReportChanged event) {
        bus.announce(REPORT + event.id().value());
    }

    @EventListener
    void messageSent(MessageSent event) {
        bus.announce(CONVERSATION + event.conversation());
    }

    private void tellPages(String what) {
        pages.stream()
                .filter(page -> mayKnow(page.viewer, what))
                .forEach(page -> tell(page, SseEmitter.event().name(EVENT).data(EVENT)));
    }

    private boolean mayKnow(StaffMember viewer, String what) {
        if (what.startsWith(REPORT)) {
            return audience.mayKnow(viewer, new ReportId(Long.parseLong(what.substring(REPORT.length()))));
        }
        return !what.startsWith(CONVERSATION)
                || audience.mayKnowOfConversation(viewer, Long.parseLong(what.substring(CONVERSATION.length())));
    }

    private void tell(Page page, SseEmitter.SseEventBuilder event) {
        try {
            page.stream.send(event);
        } catch (IOException | IllegalStateException closed) {
            pages.remove(page);
        }
    }

    /** Open streams would hold up the end of the process. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.forEach(page -> page.stream.complete());
    }

    private record Page(StaffMember viewer, SseEmitter stream) {}
}
