package org.anxin.helpline.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxin.helpline.conversation.MessageSent;
import org.anxin.helpline.report.ReportChanged;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that something changed. It carries nothing but that: a page asks for what it may see. */
@Component
class LiveUpdates {

    static final String EVENT = "changed";

    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
    private final ReplicaBus bus;

    LiveUpdates(ReplicaBus bus) {
        this.bus = bus;
        bus.listen(this::tellPages);
    }

    SseEmitter open() {
        SseEmitter page = new SseEmitter(OPEN_FOR.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(e -> pages.remove(page));
        pages.add(page);
        // A browser counts the stream as open with its first byte.
        tell(page, SseEmitter.event().comment("open"));
        return page;
    }

    @TransactionalEventListener
    void reportChanged(ReportChanged event) {
        bus.announce();
    }

    @EventListener
    void messageSent(MessageSent event) {
        bus.announce();
    }

    private void tellPages() {
        pages.forEach(page -> tell(page, SseEmitter.event().name(EVENT).data(EVENT)));
    }

    private void tell(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException closed) {
            pages.remove(page);
        }
    }

    /** Open streams would hold up the end of the process. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.forEach(SseEmitter::complete);
    }
}
