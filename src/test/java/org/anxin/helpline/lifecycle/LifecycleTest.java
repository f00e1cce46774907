package org.anxin.helpline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class LifecycleTest {

    enum Door {
        SHUT,
        OPEN,
        LOCKED,
        BURNT
    }

    enum Push {
        PULL,
        PRESS,
        TURN_KEY
    }

    private final Lifecycle<Door, Push> door = Lifecycle.of(
            Door.class,
            Push.class,
            Door.SHUT,
            List.of(
                    new Lifecycle.Move<>(Door.SHUT, Push.PULL, Door.OPEN),
                    new Lifecycle.Move<>(Door.OPEN, Push.PRESS, Door.SHUT),
                    new Lifecycle.Move<>(Door.SHUT, Push.TURN_KEY, Door.LOCKED)));

    @Test
    void moves_from_the_state_it_is_given_and_not_from_the_first() {
        assertThat(door.fire(Door.OPEN, Push.PRESS)).isEqualTo(Door.SHUT);
        assertThat(door.fire("SHUT", Push.TURN_KEY)).isEqualTo(Door.LOCKED);
    }

    @Test
    void denies_an_event_that_has_no_move() {
        assertThatExceptionOfType(Lifecycle.Denied.class)
                .isThrownBy(() -> door.fire(Door.LOCKED, Push.PULL))
                .withMessage("PULL is not possible in state LOCKED");
    }

    @Test
    void refuses_two_moves_on_one_event() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.of(
                        Door.class,
                        Push.class,
                        Door.SHUT,
                        List.of(
                                new Lifecycle.Move<>(Door.SHUT, Push.PULL, Door.OPEN),
                                new Lifecycle.Move<>(Door.SHUT, Push.PULL, Door.LOCKED))));
    }

    /** Trap: the library restarts at the initial state when told to go on from one it does not know. */
    @Test
    void refuses_a_state_it_does_not_know() throws Exception {
        assertThat(libraryRestoredAt(Door.BURNT)).isNotEqualTo(Door.BURNT);
        assertThatIllegalArgumentException().isThrownBy(() -> door.fire(Door.BURNT, Push.PULL));
        assertThatIllegalArgumentException().isThrownBy(() -> door.fire("MELTED", Push.PULL));
    }

    /**
     * Traps: an action's exception is swallowed and leaves the state, and so is a guard's. So a lifecycle has neither,
     * by its type.
     */
    @Test
    void offers_no_place_for_an_action_or_a_guard() throws Exception {
        assertThat(libraryOutcomeOfFailingAction()).endsWith("at SHUT");
        assertThat(libraryOutcomeOfFailingGuard()).endsWith("at SHUT");
        assertThat(Lifecycle.Move.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("from", "event", "to");
    }

    /** Trap: events that meet on one machine are lost. Each event here has a machine of its own. */
    @Test
    void loses_no_event_when_many_threads_fire() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Door>> firing = java.util.Collections.nCopies(200, () -> door.fire(Door.SHUT, Push.PULL));
            for (var fired : threads.invokeAll(firing)) {
                assertThat(fired.get()).isEqualTo(Door.OPEN);
            }
        }
    }

    /** Trap: blocking on a Reactor thread is refused. */
    @Test
    void answers_on_a_reactor_thread_too() {
        Door after = Flux.just(Door.SHUT)
                .publishOn(Schedulers.parallel())
                .map(from -> door.fire(from, Push.PULL))
                .blockLast();
        assertThat(after).isEqualTo(Door.OPEN);
    }

    private static Door libraryRestoredAt(Door state) throws Exception {
        StateMachineBuilder.Builder<Door, Push> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(Door.SHUT).state(Door.OPEN);
        builder.configureTransitions()
                .withExternal()
                .source(Door.SHUT)
                .target(Door.OPEN)
                .event(Push.PULL);
        var machine = builder.build();
        machine.getStateMachineAccessor()
                .doWithAllRegions(access -> access.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(state, null, null, null))
                        .block());
        machine.startReactively().block();
        return machine.getState().getId();
    }

    private static String libraryOutcomeOfFailingAction() throws Exception {
        StateMachineBuilder.Builder<Door, Push> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(Door.SHUT).state(Door.OPEN);
        builder.configureTransitions()
                .withExternal()
                .source(Door.SHUT)
                .target(Door.OPEN)
                .event(Push.PULL)
                .action(context -> {
                    throw new IllegalStateException("the hinge broke");
                });
        return outcome(builder);
    }

    private static String libraryOutcomeOfFailingGuard() throws Exception {
        StateMachineBuilder.Builder<Door, Push> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(Door.SHUT).state(Door.OPEN);
        builder.configureTransitions()
                .withExternal()
                .source(Door.SHUT)
                .target(Door.OPEN)
                .event(Push.PULL)
                .guard(context -> {
                    throw new IllegalStateException("the watchman fell asleep");
                });
        return outcome(builder);
    }

    private static String outcome(StateMachineBuilder.Builder<Door, Push> builder) throws Exception {
        var machine = builder.build();
        machine.startReactively().block();
        var result = machine.sendEvent(
                        Mono.just(MessageBuilder.withPayload(Push.PULL).build()))
                .blockLast();
        return (result == null ? "nothing" : result.getResultType()) + " at "
                + machine.getState().getId();
    }
}
