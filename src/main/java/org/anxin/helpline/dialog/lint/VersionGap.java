package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Wherever somebody of an older version stands, this one knows where she goes on. */
final class VersionGap implements Rule {

    @Override
    public String code() {
        return "D21";
    }

    @Override
    public String hint() {
        return "say under continues where people of that version go on";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            Place place = new Place(dialog.source().file(), 1);
            dialog.continues().forEach((version, steps) -> {
                if (version >= dialog.version()) {
                    report.add(
                            place,
                            "continues from version " + version + ", which is not older than " + dialog.version());
                }
                steps.values().stream()
                        .filter(step ->
                                !step.equals(Step.END) && !dialog.steps().containsKey(step))
                        .forEach(step -> report.add(
                                place, "version " + version + " continues at " + step + ", which does not exist"));
            });
            scripts.versions().get(dialog.name()).headMap(dialog.version()).values().stream()
                    .filter(older -> dialog.moves() || dialog.continues().containsKey(older.version()))
                    .forEach(older -> gaps(older, dialog, place, report));
        }
    }

    private static void gaps(Dialog older, Dialog dialog, Place place, Report report) {
        older.steps().keySet().stream()
                .filter(step -> dialog.continued(older.version(), step).isEmpty())
                .forEach(step ->
                        report.add(place, "step " + step + " of version " + older.version() + " continues nowhere"));
    }
}
