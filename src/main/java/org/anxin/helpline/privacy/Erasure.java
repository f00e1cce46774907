package org.anxin.helpline.privacy;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes everything of a person at once: afterwards only a number in the month's tally knows that she was here. */
@Component
public class Erasure {

    private final List<PersonalData> everything;
    private final Tally tally;
    private final Clock clock;

    Erasure(List<PersonalData> everything, Tally tally, Clock clock) {
        this.everything = everything.stream()
                .sorted(Comparator.comparing(PersonalData::last))
                .toList();
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction: all of it goes, or nothing.
     *
     * @throws IllegalStateException when something was left, so that nobody is told a deletion that did not happen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Pseudonym person) {
        forget(person);
        tally.count("erased", clock.instant());
    }

    /** The same because time is over, and not because she asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Pseudonym person) {
        for (PersonalData data : everything) {
            data.erase(person);
            long left = data.residue(person);
            if (left > 0) {
                throw new IllegalStateException("Erasing left " + left + " " + data.name());
            }
        }
    }
}
