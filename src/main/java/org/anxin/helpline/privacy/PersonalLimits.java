package org.anxin.helpline.privacy;

import java.util.List;
import org.springframework.stereotype.Component;

/** What was counted of a person, in Redis; without Redis it expires by itself. */
@Component
class PersonalLimits implements PersonalData {

    private static final List<Limit> OF_PEOPLE = List.of(Limit.PERSON, Limit.PERSON_DAY, Limit.RECEIPT);

    private final Limits limits;

    PersonalLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public void erase(Pseudonym person) {
        OF_PEOPLE.forEach(limit -> limits.forget(limit, person.value()));
    }

    /** Nothing is kept under a name that could be looked for: keys are digests, and expire. */
    @Override
    public long residue(Pseudonym person) {
        return 0;
    }
}
