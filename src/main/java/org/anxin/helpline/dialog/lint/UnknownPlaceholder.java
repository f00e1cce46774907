package org.anxin.helpline.dialog.lint;

import java.util.Map;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;

/** Every value a text needs is there whenever the text is said, whichever way led to it. */
final class UnknownPlaceholder implements Rule {

    @Override
    public String code() {
        return "D15";
    }

    @Override
    public String hint() {
        return "ask for it before on every way, or branch on whether it is given";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        Certain certain = new Certain(scripts);
        for (Dialog dialog : scripts.dialogs()) {
            Map<String, Set<String>> before = certain.before(dialog);
            dialog.steps()
                    .forEach((name, step) -> Keys.needed(step)
                            .forEach(key -> Menus.texts(scripts, dialog, key)
                                    .forEach(text -> text.getValue().message().values().stream()
                                            .filter(value -> before.containsKey(name)
                                                    && !before.get(name).contains(value))
                                            .forEach(value -> report.add(
                                                    text.getValue().place(),
                                                    key + " needs {" + value + "}, which may be missing at step "
                                                            + name)))));
        }
    }
}
