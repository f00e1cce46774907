package org.anxin.helpline.channel.smpp;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anxin.helpline.conversation.Lines;
import org.anxin.helpline.storage.Leases;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one connection to the SMS centre. Among replicas whoever has the lease binds; it binds again when the connection
 * breaks, sooner at first and then less often.
 */
final class SmppLink implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final String LEASE = "smpp";
    /** Longer than connecting and binding may take. */
    private static final Duration HELD_FOR = Duration.ofSeconds(30);

    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

    private final SmppSettings settings;
    private final Supplier<MessageReceiverListener> listeners;
    private final Leases leases;
    private final SmppConnections connections;
    private final Lines lines;
    private final AtomicInteger bound;
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable SMPPSession session;
    private boolean complained;
    private int failed;
    private Thread keeper = Thread.currentThread();

    /** @param listeners gives each bind what hears what it brings */
    SmppLink(
            SmppSettings settings,
            Supplier<MessageReceiverListener> listeners,
            Leases leases,
            Lines lines,
            MeterRegistry meters) {
        this.settings = settings;
        this.listeners = listeners;
        this.leases = leases;
        this.lines = lines;
        this.connections = SmppConnections.of(settings);
        this.bound = meters.gauge("anxin.channel.smpp.bound", new AtomicInteger());
    }

    /** The session to send by, if this replica has the connection and it is up. */
    Optional<SMPPSession> session() {
        SMPPSession current = session;
        return current != null && current.getSessionState().isTransmittable() ? Optional.of(current) : Optional.empty();
    }

    @Override
    public void start() {
        running = true;
        keeper = Thread.ofVirtual().name("smpp-link").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        awake.release();
        try {
            keeper.join(settings.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        leases.release(LEASE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        while (running) {
            Duration wait = ASKED_EVERY;
            try {
                wait = kept();
            } catch (RuntimeException e) {
                LOG.error(
                        "The connection to the SMS centre could not be looked after: {}",
                        e.getClass().getSimpleName());
            }
            try {
                if (awake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    awake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return when to look again */
    private Duration kept() {
        if (!leases.hold(LEASE, HELD_FOR)) {
            close();
            return ASKED_EVERY;
        }
        if (session().isPresent()) {
            tell(true);
            return ASKED_EVERY;
        }
        close();
        tell(false);
        if (bind()) {
            failed = 0;
            tell(true);
            return ASKED_EVERY;
        }
        // The lease is kept up meanwhile: another replica would fare no better.
        failed++;
        return Duration.ofSeconds(Math.min(failed, ASKED_EVERY.toSeconds()));
    }

    /** Staff are shown it. A database that is away is no reason not to bind. */
    private void tell(boolean up) {
        try {
            lines.report(SmppSender.CHANNEL, up);
        } catch (RuntimeException e) {
            LOG.warn(
                    "How the connection to the SMS centre is could not be written down: {}",
                    e.getClass().getSimpleName());
        }
    }

    private boolean bind() {
        SMPPSession fresh = new SMPPSession(connections);
        fresh.setTransactionTimer(settings.timeout().toMillis());
        fresh.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        // One after the other: a person's texts keep their order.
        fresh.setPduProcessorDegree(1);
        fresh.setMessageReceiverListener(listeners.get());
        fresh.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED && before.isBound()) {
                LOG.warn("The connection to the SMS centre broke: it is made anew");
                bound.set(0);
                awake.release();
            }
        });
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    settings.timeout().toMillis());
        } catch (IOException | RuntimeException e) {
            if (!complained) {
                LOG.warn("The SMS centre could not be bound to, and is tried until it can: {}", reason(e));
                complained = true;
            }
            fresh.close();
            return false;
        }
        session = fresh;
        complained = false;
        bound.set(1);
        LOG.info("Bound to the SMS centre");
        return true;
    }

    /** Our own sentence, or what kind of problem it is: what others write there may repeat what was sent. */
    private static String reason(Exception e) {
        return e instanceof SmppConnections.Untrusted
                ? e.getMessage()
                : e.getClass().getSimpleName();
    }

    private void close() {
        SMPPSession old = session;
        session = null;
        bound.set(0);
        if (old != null) {
            old.unbindAndClose();
        }
    }
}
