package org.anxin.helpline.dialog.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Impact;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whom a new version concerns, before it is published. */
@Command(
        name = "impact",
        description = "List how many people stand on each step that a new version changes, and where each would go.")
final class ImpactCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Option(names = "--dialog", description = "One dialog alone. Needed where --from and --to are version numbers.")
    private @Nullable String only;

    @Option(names = "--from", required = true, description = "The old version's number, or a folder of dialogs.")
    private String from;

    @Option(names = "--to", required = true, description = "The new version's number, or a folder of dialogs.")
    private String to;

    @Option(
            names = "--standing",
            description =
                    "File of lines 'dialog version step people', as the console's /console/standing gives it; - for the terminal; nobody if left out.")
    private @Nullable String standing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Long> people = people();
        Scripts old = scripts(from);
        Scripts next = scripts(to);
        long stranded = 0;
        for (String name : old.versions().keySet()) {
            if (only == null || only.equals(name)) {
                stranded += told(name, old, next, people, out);
            }
        }
        return stranded == 0 ? 0 : 1;
    }

    private long told(String name, Scripts old, Scripts next, Map<String, Long> people, PrintWriter out) {
        Dialog before = version(old, name, from);
        Dialog after = version(next, name, to);
        List<Impact.Moved> moved = Impact.between(
                old,
                before,
                next,
                after,
                (dialog, version, step) -> people.getOrDefault(dialog + " " + version + " " + step, 0L));
        out.printf(
                "%s: version %d to %d, %s%n",
                name,
                before.version(),
                after.version(),
                after.moves() ? "people move at their next step" : "people finish the version they began");
        moved.forEach(one -> out.printf(
                "  %-20s %-9s %6d people  %s%n",
                one.step(),
                one.difference().name().toLowerCase(Locale.ROOT),
                one.people(),
                one.goesTo().map(step -> "go on at " + step).orElse("have nowhere to go on")));
        return moved.stream()
                .filter(one -> one.goesTo().isEmpty())
                .mapToLong(Impact.Moved::people)
                .sum();
    }

    private Scripts scripts(String named) {
        Map<String, String> files = named.matches("\\d+") ? source.files() : source.folder(Path.of(named));
        return DialogLibrary.check(files).scripts();
    }

    private Dialog version(Scripts scripts, String name, String named) {
        if (!named.matches("\\d+")) {
            return scripts.dialog(name)
                    .orElseThrow(() -> source.wrong("There is no dialog " + name + " in " + named + "."));
        }
        if (only == null) {
            throw source.wrong("Name one dialog with --dialog to compare its versions.");
        }
        return scripts.dialog(name, Integer.parseInt(named))
                .orElseThrow(() -> source.wrong("There is no version " + named + " of " + name + "."));
    }

    private Map<String, Long> people() throws IOException {
        Map<String, Long> people = new HashMap<>();
        if (standing == null) {
            return people;
        }
        List<String> lines = standing.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .toList()
                : Files.readAllLines(Path.of(standing));
        for (String line : lines.stream().filter(text -> !text.isBlank()).toList()) {
            if (!line.strip().matches("\\S+ +\\d+ +\\S+ +\\d{1,12}")) {
                throw source.wrong("A line of people is written 'dialog version step people'.");
            }
            String[] words = line.strip().split(" +");
            people.put(words[0] + " " + words[1] + " " + words[2], Long.parseLong(words[3]));
        }
        return people;
    }
}
