package org.anxin.helpline.dialog.lint;

import java.time.Duration;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Waiting;

/** A reminder comes before the wait is over, and pieces are gathered of words alone. */
final class LateReminder implements Rule {

    @Override
    public String code() {
        return "D22";
    }

    @Override
    public String hint() {
        return "let the reminder come well before the timeout";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Wait.class).forEach(step -> {
                Waiting waiting = step.getValue().waiting();
                Duration timeout = waiting.timeout().orElse(Duration.ZERO);
                boolean late = waiting.remind()
                        .filter(remind -> remind.after().compareTo(timeout) >= 0)
                        .isPresent();
                if (late) {
                    report.add(
                            dialog.place(step.getKey()), "step " + step.getKey() + " reminds only after its timeout");
                }
                if (step.getValue() instanceof Step.Ask ask
                        && ask.gather().isPresent()
                        && !ask.kind().takesAnything()) {
                    report.add(
                            dialog.place(step.getKey()), "step " + step.getKey() + " gathers pieces of no free text");
                }
            });
        }
    }
}
