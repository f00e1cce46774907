package org.anxin.helpline.dialog.example;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.load.Entry;
import org.anxin.helpline.dialog.load.Folder;
import org.anxin.helpline.dialog.load.Stamp;
import org.anxin.helpline.dialog.load.Yaml;

/**
 * One example: documentation and test of one thing of the language.
 *
 * @param thing its name, such as {@code steps/ask}
 * @param finds what lint says to it, empty if nothing
 * @param files of the example alone
 */
record Example(String thing, String about, String finds, Map<String, String> files) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dialog", "examples");
    private static final List<String> SHARED =
            List.of("words.yaml", "effects.yaml", "globals.zh.yaml", "globals.en.yaml");
    private static final String DANGER = "version: 1\nsteps:\n  on: {perform: hand-over}\n";
    private static final String NEXT = "welcome/next/";

    static List<Example> all() {
        return new TreeMap<>(Folder.read(FOLDER))
                .entrySet().stream()
                        .map(file -> read(file.getKey(), file.getValue()))
                        .toList();
    }

    private static Example read(String file, String content) {
        Entry example = Yaml.read(file, content);
        Map<String, String> files = new LinkedHashMap<>();
        example.required("files", "").texts().forEach((name, text) -> files.put(name, text + "\n"));
        return new Example(
                file.replace(".yaml", ""),
                example.required("about", "").text(),
                example.field("finds").map(Entry::text).orElse(""),
                files);
    }

    /** With what every folder of dialogs has, and translations noted as reviewed. */
    Map<String, String> complete() {
        Map<String, String> complete = stamped(files);
        Map<String, String> next = new HashMap<>();
        files.forEach((file, content) -> {
            if (file.startsWith(NEXT)) {
                next.put(file.substring(NEXT.length()), content);
            }
        });
        if (!next.isEmpty()) {
            stamped(next).forEach((file, content) -> {
                if (next.containsKey(file)) {
                    complete.put(NEXT + file, content);
                }
            });
        }
        return complete;
    }

    private static Map<String, String> stamped(Map<String, String> own) {
        Map<String, String> files = new HashMap<>(own);
        Map<String, String> real = Folder.read(Path.of("dialogs"));
        SHARED.forEach(file -> files.put(file, real.get(file)));
        files.put("danger/danger.yaml", DANGER);
        Map<String, String> stamped =
                new HashMap<>(Stamp.stamped(DialogLibrary.check(files).scripts(), files));
        own.forEach((file, content) -> {
            if (content.contains("translates:")) {
                stamped.remove(file);
            }
        });
        files.putAll(stamped);
        return files;
    }
}
