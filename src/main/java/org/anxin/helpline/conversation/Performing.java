package org.anxin.helpline.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.conversation.EffectHandler.Call;
import org.anxin.helpline.dialog.DialogEngine;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Effect;
import org.anxin.helpline.dialog.Fit;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.dialog.Turn;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives inputs to the engine and carries out what comes back. What fails is undone to a savepoint, apologised for and
 * reported to staff; what was done before stands.
 */
@Component
class Performing {

    private static final Logger LOG = LoggerFactory.getLogger(Performing.class);
    private static final int MAX_EFFECTS = 20;

    private final DialogLibrary dialogs;
    private final DialogEngine engine;
    private final Handlers handlers;
    private final Understanding understanding;
    private final Routing routing;
    private final Telling telling;
    private final DialogTally tally;
    private final TransactionTemplate nested;

    Performing(
            DialogLibrary dialogs,
            Handlers handlers,
            Understanding understanding,
            Routing routing,
            Telling telling,
            DialogTally tally,
            PlatformTransactionManager transactions) {
        this.dialogs = dialogs;
        this.engine = dialogs.engine();
        this.handlers = handlers;
        this.understanding = understanding;
        this.routing = routing;
        this.telling = telling;
        this.tally = tally;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs a part of a turn that may fail without taking the rest with it. */
    void guarded(Draft draft, Runnable part) {
        Draft.Mark before = draft.mark();
        try {
            nested.executeWithoutResult(status -> part.run());
        } catch (RuntimeException e) {
            draft.backTo(before);
            failed(draft, e);
        }
    }

    /** Says one of the system's own texts in her language. */
    void say(Draft draft, String key) {
        say(draft, key, Map.of());
    }

    /** The same with values that an effect gave. */
    void say(Draft draft, String key, Map<String, String> values) {
        draft.say(key, dialogs.text(key, draft.language(), values));
    }

    /** How well words would do as an answer to what is asked. */
    Fit fit(Draft draft, InboundMessage message) {
        return engine.fit(draft.conversation().session(), message.text(), message.menu(), draft.now());
    }

    /** One input and all that follows from it, until the session waits for the person again. */
    void feed(Draft draft, Input input) {
        Session before = draft.conversation().session();
        run(draft, input);
        tally.count(before, input, draft.conversation().session(), draft.now());
    }

    private void run(Draft draft, Input input) {
        Input next = input;
        for (int i = 0; i < MAX_EFFECTS; i++) {
            Turn turn = engine.step(draft.conversation().session(), next, draft.now());
            draft.change(draft.conversation().with(turn.session()));
            Optional<Effect.Perform> waiting = Optional.empty();
            for (Effect effect : turn.effects()) {
                switch (effect) {
                    case Effect.Say say -> draft.say(say);
                    case Effect.Arm arm -> draft.arm(arm);
                    case Effect.Perform perform -> waiting = Optional.of(perform);
                    case Effect.Fault fault -> throw new DialogFault(fault);
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            Optional<Input> following = perform(draft, waiting.get());
            if (following.isEmpty()) {
                return;
            }
            next = following.get();
        }
        throw new IllegalStateException("More than " + MAX_EFFECTS + " effects without a wait");
    }

    private Optional<Input> perform(Draft draft, Effect.Perform perform) {
        try {
            return switch (perform.name()) {
                case Handlers.FOLLOW_TOPIC -> follow(draft, perform.values());
                case Handlers.HAND_OVER -> performed(perform, handOver(draft));
                case Handlers.TELL_ANSWER -> performed(perform, telling.tell(draft, perform.values()));
                default -> performed(perform, handled(draft, perform.name(), perform.values()));
            };
        } catch (RuntimeException e) {
            failed(draft, e);
            return Optional.empty();
        }
    }

    private static Optional<Input> performed(Effect.Perform perform, Map<String, String> values) {
        return Optional.of(new Input.Performed(perform.token(), values));
    }

    private Optional<Input> follow(Draft draft, Map<String, String> values) {
        Reading reading = understanding.of(values.getOrDefault("question", ""));
        return switch (routing.chosen(values, reading, draft.language())) {
            case Routing.Way.Into into -> Optional.of(into.begin());
            case Routing.Way.Tell tell -> {
                say(draft, tell.key());
                yield Optional.of(new Input.Leave());
            }
            case Routing.Way.Unknown unknown -> Optional.of(new Input.Begin(dialogs.entry()));
        };
    }

    /**
     * Staff answer from now on, and know that they are asked for.
     *
     * @return whether anybody is at the desk, and when it opens
     */
    Map<String, String> handOver(Draft draft) {
        Map<String, String> told = handled(draft, TurnEffects.NOTE, Map.of("text", draft.heard()));
        draft.change(draft.conversation().after(Owner.Change.STAFF_TAKE));
        return told;
    }

    /** An effect of the turn itself, and what it gives back. If it fails, the person is apologised to. */
    Optional<Map<String, String>> tell(Draft draft, String effect, Map<String, String> values) {
        try {
            return Optional.of(handled(draft, effect, values));
        } catch (RuntimeException e) {
            failed(draft, e);
            return Optional.empty();
        }
    }

    /** An effect of the turn itself that gives something back. */
    Map<String, String> ask(Draft draft, String effect, Map<String, String> values) {
        return handled(draft, effect, values);
    }

    private Map<String, String> handled(Draft draft, String effect, Map<String, String> values) {
        Conversation conversation = draft.conversation();
        Map<String, String> result = nested.execute(status -> handlers.handle(new Call(
                effect,
                conversation.id(),
                conversation.person(),
                conversation.channel(),
                conversation.session().language(),
                conversation.peak(),
                values,
                draft.now())));
        return result == null ? Map.of() : result;
    }

    private void failed(Draft draft, RuntimeException problem) {
        Conversation conversation = draft.conversation();
        say(draft, "apology");
        Map<String, String> values = new HashMap<>();
        // The class alone: a message may repeat what somebody wrote.
        values.put(
                "problem",
                problem instanceof DialogFault fault
                        ? fault.reason()
                        : problem.getClass().getSimpleName());
        conversation.session().standing().ifPresent(standing -> {
            values.put("dialog", standing.dialog());
            values.put("version", Integer.toString(standing.version()));
            values.put("step", standing.step());
        });
        LOG.error("Conversation {} failed: {} at {}", conversation.id(), values, place(problem));
        try {
            handled(draft, TurnEffects.FAILURE, values);
        } catch (RuntimeException e) {
            LOG.error("Staff could not be alerted: {} at {}", e.getClass().getSimpleName(), place(e));
        }
    }

    static String place(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
