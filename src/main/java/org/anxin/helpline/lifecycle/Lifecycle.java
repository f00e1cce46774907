package org.anxin.helpline.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A fixed lifecycle on Spring Statemachine. A machine is built at the given state for each event and dropped after it,
 * so nothing is shared between threads; the state is kept by the caller. Moves have no guards and no actions, because
 * the library turns their exceptions into denials: what a move brings about happens after it, in the caller's own code.
 */
public final class Lifecycle<S extends Enum<S>, E extends Enum<E>> {

    private final Class<S> states;
    private final Set<S> declared;
    private final S initial;
    private final List<Move<S, E>> moves;

    private Lifecycle(Class<S> states, S initial, List<Move<S, E>> moves) {
        this.states = states;
        this.initial = initial;
        this.moves = List.copyOf(moves);
        this.declared = EnumSet.of(initial);
        for (Move<S, E> move : moves) {
            declared.add(move.from());
            declared.add(move.to());
        }
    }

    /** @throws IllegalArgumentException when two moves leave the same state on the same event */
    public static <S extends Enum<S>, E extends Enum<E>> Lifecycle<S, E> of(
            Class<S> states, Class<E> events, S initial, List<Move<S, E>> moves) {
        long distinct = moves.stream()
                .map(move -> List.of(move.from(), move.event()))
                .distinct()
                .count();
        if (distinct < moves.size()) {
            throw new IllegalArgumentException(
                    "Two moves of " + states.getSimpleName() + " share a state and a " + events.getSimpleName());
        }
        return new Lifecycle<>(states, initial, moves);
    }

    /**
     * The state that follows.
     *
     * @throws Denied when no move leaves {@code from} on this event
     * @throws IllegalArgumentException when {@code from} is no state of this lifecycle
     */
    public S fire(S from, E event) {
        if (!declared.contains(from)) {
            throw new IllegalArgumentException(from + " is no state of this " + states.getSimpleName() + " lifecycle");
        }
        Callable<S> step = () -> next(from, event);
        if (!Schedulers.isInNonBlockingThread()) {
            return unwrapped(step);
        }
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            return unwrapped(aside.submit(step)::get);
        }
    }

    /** As {@link #fire(Enum, Enum)}, for a state read from a column. */
    public S fire(String from, E event) {
        return fire(Enum.valueOf(states, from), event);
    }

    private static <T> T unwrapped(Callable<T> step) {
        try {
            return step.call();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Denied denied ? denied : new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The machine could not be built", e);
        }
    }

    private S next(S from, E event) throws Exception {
        StateMachine<S, E> machine = machineAt(from);
        try {
            var results = machine.sendEvent(
                            Mono.just(MessageBuilder.withPayload(event).build()))
                    .collectList()
                    .block();
            boolean accepted = results != null
                    && results.stream().anyMatch(result -> result.getResultType() == ResultType.ACCEPTED);
            if (!accepted) {
                throw new Denied(from, event);
            }
            return machine.getState().getId();
        } finally {
            machine.stopReactively().block();
        }
    }

    private StateMachine<S, E> machineAt(S from) throws Exception {
        StateMachineBuilder.Builder<S, E> builder = StateMachineBuilder.builder();
        builder.configureConfiguration().withConfiguration().autoStartup(false);
        builder.configureStates().withStates().initial(initial).states(declared);
        var transitions = builder.configureTransitions();
        for (Move<S, E> move : moves) {
            transitions.withExternal().source(move.from()).target(move.to()).event(move.event());
        }
        StateMachine<S, E> machine = builder.build();
        machine.getStateMachineAccessor()
                .doWithAllRegions(access -> access.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(from, null, null, null))
                        .block());
        machine.startReactively().block();
        if (machine.getState().getId() != from) {
            throw new IllegalStateException("The machine did not start at " + from);
        }
        return machine;
    }

    /** From one state to another on an event. */
    public record Move<S, E>(S from, E event, S to) {}

    /** No move leaves that state on that event. */
    public static final class Denied extends RuntimeException {

        private Denied(Object from, Object event) {
            super(event + " is not possible in state " + from);
        }
    }
}
