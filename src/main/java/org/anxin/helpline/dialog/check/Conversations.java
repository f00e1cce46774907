package org.anxin.helpline.dialog.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.load.MalformedException;
import org.anxin.helpline.dialog.model.Finding;

/** All conversation tests of a folder of dialogs. */
public final class Conversations {

    private static final String TEST = ".test.yaml";

    private final Map<String, String> files;
    private final DialogLibrary library;
    private final Coverage coverage;

    /**
     * @param files contents by path, tests among them
     * @throws org.anxin.helpline.dialog.DialogException when the dialogs cannot be used
     */
    public Conversations(Map<String, String> files) {
        this.files = new TreeMap<>(files);
        this.library = DialogLibrary.load(files);
        this.coverage = new Coverage(library);
    }

    /** Runs every test in each of its languages, one after another. */
    public List<Verdict> run() {
        List<Verdict> verdicts = new ArrayList<>();
        files.keySet().stream().filter(file -> file.endsWith(TEST)).forEach(file -> {
            try {
                for (Talk talk : Talk.read(file, files.getOrDefault(file, ""))) {
                    talk.languages().forEach(language -> verdicts.add(run(talk, file, language)));
                }
            } catch (MalformedException e) {
                Finding finding = e.finding();
                verdicts.add(new Verdict("can be read", finding.place(), Locale.ROOT, finding.toString()));
            }
        });
        return verdicts;
    }

    /** What the tests that ran have covered. */
    public Coverage coverage() {
        return coverage;
    }

    private Verdict run(Talk talk, String file, Locale language) {
        String problem = "";
        try {
            new Playing(library, language, new Published(files, file), coverage.in(language)).play(talk);
        } catch (DifferenceException e) {
            problem = String.valueOf(e.getMessage());
        } catch (MalformedException e) {
            problem = e.finding().toString();
        }
        return new Verdict(talk.name(), talk.place(), language, problem);
    }
}
