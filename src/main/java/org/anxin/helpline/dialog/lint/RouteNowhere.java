package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Scripts;

/** A topic leads to a dialog that is there and needs nothing to begin with. */
final class RouteNowhere implements Rule {

    @Override
    public String code() {
        return "D24";
    }

    @Override
    public String hint() {
        return "name a dialog of this folder without takes, or delete the line: then the topic is answered";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        scripts.routes().forEach((topic, route) -> {
            boolean begins = scripts.dialog(route.dialog())
                    .filter(dialog -> dialog.takes().isEmpty())
                    .isPresent();
            if (!begins) {
                report.add(
                        route.place(),
                        "topic " + topic + " leads to " + route.dialog() + ", which cannot begin by itself");
            }
        });
    }
}
