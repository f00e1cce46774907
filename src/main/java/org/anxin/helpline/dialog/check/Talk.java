package org.anxin.helpline.dialog.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anxin.helpline.dialog.load.Entry;
import org.anxin.helpline.dialog.load.MalformedException;
import org.anxin.helpline.dialog.load.Yaml;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Scripts;

/**
 * A conversation that must hold.
 *
 * @param lines what the person does and what the helpline does, in order
 */
record Talk(String name, Place place, List<Locale> languages, List<Line> lines) {

    private static final Set<String> FIELDS = Set.of("test", "about", "languages", "talk");

    /** One line: its kind and what stands behind it. */
    record Line(String kind, Entry value) {}

    /** @throws MalformedException when the file is no list of tests */
    static List<Talk> read(String file, String content) {
        List<Talk> talks = new ArrayList<>();
        for (Entry test : Yaml.read(file, content).items()) {
            test.fields().forEach((name, field) -> {
                if (!FIELDS.contains(name)) {
                    throw field.malformed("a test has no " + name, "it has test, about, languages and talk");
                }
            });
            List<Line> lines = new ArrayList<>();
            test.required("talk", "write the conversation")
                    .items()
                    .forEach(line -> line.fields().forEach((kind, value) -> lines.add(new Line(kind, value))));
            talks.add(new Talk(
                    test.required("test", "say what must hold").text(),
                    test.place(),
                    test.field("languages").map(Talk::languages).orElse(Scripts.LANGUAGES),
                    lines));
        }
        return talks;
    }

    private static List<Locale> languages(Entry entry) {
        return entry.words().stream().map(Locale::of).toList();
    }
}
