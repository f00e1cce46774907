package org.anxin.helpline.dialog.lint;

import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.EffectForm;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** An effect nobody carries out would leave the person waiting. */
final class UnhandledEffect implements Rule {

    @Override
    public String code() {
        return "D16";
    }

    @Override
    public String hint() {
        return "use an effect of effects.yaml, with values it takes";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Perform.class).forEach(step -> check(scripts, dialog, step, report));
        }
    }

    private static void check(Scripts scripts, Dialog dialog, Map.Entry<String, Step.Perform> step, Report report) {
        Step.Perform perform = step.getValue();
        EffectForm form = scripts.effects().get(perform.effect());
        if (form == null) {
            report.add(dialog.place(step.getKey()), "nothing carries out " + perform.effect());
            return;
        }
        perform.with().keySet().stream()
                .filter(name -> !form.takes().contains(name))
                .sorted()
                .forEach(name -> report.add(dialog.place(step.getKey()), perform.effect() + " takes no value " + name));
    }
}
