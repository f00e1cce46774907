package org.anxin.helpline.dialog.check;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.DialogException;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.load.Entry;

/**
 * The dialogs a test runs on, and those it publishes: a folder of new versions beside the test. What was current goes
 * to {@code versions/}, unless the folder says {@code keep: no} in its name by ending in {@code .only}.
 */
final class Published {

    private static final Pattern DIALOG = Pattern.compile("([a-z0-9-]+)/((?:\\1|texts\\.[a-z]+)\\.yaml)");
    private static final String ALONE = ".only";

    private final String folder;
    private Map<String, String> files;

    /** @param test the test's file, beside which the folders lie */
    Published(Map<String, String> files, String test) {
        this.files = files;
        this.folder = test.contains("/") ? test.substring(0, test.lastIndexOf('/') + 1) : "";
    }

    DialogLibrary reloaded() {
        return DialogLibrary.load(files);
    }

    DialogLibrary published(Entry path) {
        String from = folder + path.text() + "/";
        Map<String, String> next = new HashMap<>(files);
        files.keySet().stream().filter(file -> file.startsWith(from)).forEach(file -> {
            Matcher inside = DIALOG.matcher(file.substring(from.length()));
            if (inside.matches()) {
                archive(inside.group(1), path.text().endsWith(ALONE), next);
            }
        });
        files.forEach((file, content) -> {
            if (file.startsWith(from)) {
                next.put(file.substring(from.length()), content);
            }
        });
        if (next.equals(files)) {
            throw path.malformed("there is nothing to publish in " + from, "put <dialog>/<dialog>.yaml there");
        }
        files = next;
        try {
            return DialogLibrary.load(files);
        } catch (DialogException e) {
            throw path.malformed("what is published cannot be used: " + String.join("; ", e.problems()), "");
        }
    }

    private void archive(String dialog, boolean gone, Map<String, String> next) {
        DialogLibrary.check(files)
                .scripts()
                .dialog(dialog)
                .ifPresent(current -> files.forEach((file, content) -> {
                    Matcher own = DIALOG.matcher(file);
                    if (own.matches() && own.group(1).equals(dialog)) {
                        next.remove(file);
                        if (!gone) {
                            next.put(dialog + "/versions/" + current.version() + "/" + own.group(2), content);
                        }
                    }
                }));
    }
}
