package org.anxin.helpline.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.dialog.load.Stamp;
import org.anxin.helpline.dialog.model.Kind;

/** Makes a dialog out of numbers, a step out of each, such that lint has nothing to say against it. */
final class AnyDialog {

    private static final List<String> OTHERWISE = List.of("skip", "person", "keep", "again");
    private static final List<String> SILENCE = List.of("leave", "park", "forget");

    private final List<Integer> shape;
    private final StringBuilder script = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private final List<String> asked = new ArrayList<>();
    private final List<String> reviewed = new ArrayList<>();

    AnyDialog(List<Integer> shape) {
        this.shape = shape;
    }

    Map<String, String> files() {
        int number = shape.getFirst();
        script.append("version: 1\ntimeout: 1h\notherwise: again\n")
                .append("on-timeout: ")
                .append(SILENCE.get(number % 3))
                .append('\n')
                .append(number % 2 == 0 ? "leave: bye\n" : "")
                .append("steps:\n");
        ask("s0", number);
        for (int i = 1; i < shape.size(); i++) {
            step("s" + i, i, shape.get(i));
        }
        script.append("  last:\n    say: last\n    next: end\n");
        texts.append("last: '{s0} ok'\n");
        if (number % 2 == 0) {
            script.append("  bye:\n    perform: file\n    with: {s0: $s0}\n    next: end\n");
        }
        Map<String, String> files = new HashMap<>();
        files.put("words.yaml", "opt-out: [stop]\nskipped: [skip]\nunknown: [dunno]\nrefused: [no way]\n");
        files.put("effects.yaml", "file: {takes: [s0], gives: {alias: Pine}}\nhand-over: {}\n");
        String globals = "not-understood: Again?\nstaff-told: Told.\nwelcome-back: Hello again.\n"
                + "value-skipped: skipped\nvalue-unknown: unknown\nvalue-refused: refused\n";
        files.put("globals.zh.yaml", globals);
        files.put("globals.en.yaml", globals);
        files.put("welcome/welcome.yaml", script.toString());
        files.put("welcome/texts.zh.yaml", texts.toString());
        files.put("welcome/texts.en.yaml", texts.toString());
        files.put(
                "danger/danger.yaml",
                "version: 1\ntimeout: 1h\notherwise: skip\nsteps:\n  pain: {ask: pain, choices: [a, b], skip: true}\n");
        files.put("danger/texts.zh.yaml", "pain: {text: 'Pain?', choices: {a: Ay, b: Bee}}\n");
        files.put("danger/texts.en.yaml", "pain: {text: 'Pain?', choices: {a: Ay, b: Bee}}\n");
        files.putAll(Stamp.stamped(DialogLibrary.check(files).scripts(), files));
        return files;
    }

    private void step(String name, int index, int number) {
        switch (number % 8) {
            case 0, 1, 2 -> ask(name, number / 8);
            case 3 -> {
                script.append("  " + name + ":\n    say: " + name + "\n");
                texts.append(name + ": 'so {s0}'\n");
            }
            case 4 -> script.append("  " + name + ":\n    perform: file\n    with: {s0: $s0}\n");
            case 5 -> {
                String target = index + 2 < shape.size() ? "s" + (index + 2) : "last";
                script.append("  " + name + ":\n    branch:\n      - when: {" + asked.get(number % asked.size())
                        + ": given}\n        then: " + target + "\n      - else: " + following(index) + "\n");
            }
            case 6 -> script.append("  " + name + ":\n    call: danger\n");
            default -> {
                script.append(
                        "  " + name + ":\n    review: " + name + "\n    of: [" + String.join(", ", asked) + "]\n");
                texts.append(name + ": {text: 'Right?', choices: {send: Fine}}\n");
                reviewed.add(name);
            }
        }
    }

    private String following(int index) {
        return index + 1 < shape.size() ? "s" + (index + 1) : "last";
    }

    private void ask(String name, int number) {
        script.append("  " + name + ":\n    ask: " + name + "\n");
        if (number % 2 == 0) {
            script.append("    choices: [red, blue]\n    then: {red: s" + number / 4 % shape.size() + "}\n");
            texts.append(name + ": {text: 'Which?', label: " + name + ", choices: {red: Red | rot, blue: Blue}}\n");
        } else {
            List<String> kinds = Kind.collected();
            String kind = kinds.get(number / 2 % kinds.size());
            script.append("    collect: " + kind + "\n");
            if (kind.equals("text") && number % 5 == 0) {
                script.append("    gather: 15s\n");
            }
            texts.append(name + ": {text: 'What?', label: " + name + "}\n");
        }
        script.append("    otherwise: " + OTHERWISE.get(number / 3 % 4) + "\n");
        if (number % 7 == 0) {
            script.append("    remind: {after: 20m, say: soon}\n");
            if (!texts.toString().contains("soon:")) {
                texts.append("soon: Still there?\n");
            }
        }
        asked.add(name);
    }
}
