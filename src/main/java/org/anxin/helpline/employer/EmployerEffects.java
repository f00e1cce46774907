package org.anxin.helpline.employer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.EffectHandler;
import org.anxin.helpline.employer.Pledges.Pledge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores the self-check, takes pledges and registers what employers ask for. */
@Component
class EmployerEffects implements EffectHandler {

    static final String SELF_CHECK = "self-check-done";
    static final String PLEDGE = "sign-pledge";
    static final String TRAINING = "ask-training";

    private final JdbcSelfChecks selfChecks;
    private final JdbcPledges pledges;
    private final JdbcRequests requests;
    private final ApplicationEventPublisher events;

    EmployerEffects(
            JdbcSelfChecks selfChecks, JdbcPledges pledges, JdbcRequests requests, ApplicationEventPublisher events) {
        this.selfChecks = selfChecks;
        this.pledges = pledges;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public Set<String> effects() {
        return Set.of(SELF_CHECK, PLEDGE, TRAINING);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handle(Call call) {
        return switch (call.effect()) {
            case SELF_CHECK -> selfCheck(call);
            case PLEDGE -> pledge(call);
            default -> training(call);
        };
    }

    private Map<String, String> selfCheck(Call call) {
        SelfCheck check = SelfCheck.of(call.values());
        selfChecks.add(call.conversation(), check, call.now());
        return Map.of(
                "score", Integer.toString(check.score()),
                "failed", Integer.toString(check.failed().size()));
    }

    private Map<String, String> pledge(Call call) {
        Pledge pledge = pledges.of(call.conversation()).orElseGet(() -> signed(call));
        return Map.of("number", pledge.number(), "date", pledge.signedOn().toString());
    }

    private Pledge signed(Call call) {
        Pledge pledge = pledges.sign(call.conversation(), told(call, "company"), call.now());
        events.publishEvent(new PledgeSigned(pledge.number()));
        return pledge;
    }

    private Map<String, String> training(Call call) {
        String what = told(call, "what").orElse("visit");
        requests.add(call.conversation(), what, told(call, "when"), told(call, "contact"), call.now());
        return Map.of();
    }

    /** What was not told is nothing, not a word for nothing. */
    private static Optional<String> told(Call call, String name) {
        return Optional.ofNullable(call.values().get(name)).filter(value -> !value.startsWith("~"));
    }
}
