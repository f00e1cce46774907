package org.anxin.helpline.dialog.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogException;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.dialog.check.Desk;
import org.anxin.helpline.dialog.check.Happening;
import org.anxin.helpline.dialog.check.Person;
import org.anxin.helpline.dialog.load.Lengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A phone at the terminal, with a clock that goes only when told. */
@Command(name = "play", description = "Text with the dialogs: /wait 20m, /restart, /lang en, /where, /quit.")
final class PlayCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Option(names = "--lang", description = "Language to begin in, zh or en.", defaultValue = "zh")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DialogLibrary library;
        try {
            library = DialogLibrary.load(source.files());
        } catch (DialogException e) {
            out.println(e.getMessage());
            return 1;
        }
        Desk desk = new Desk(library, Locale.of(language), (before, input, turn, now) -> {});
        Person person = new Person(desk);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        prompt(out);
        for (String line = in.readLine(); line != null && !line.equals("/quit"); line = in.readLine()) {
            if (line.startsWith("/")) {
                told(line.substring(1).strip().split("\\s+", 2), desk, out);
            } else {
                person.writes(line, "");
            }
            desk.taken().forEach(happening -> show(happening, out));
            prompt(out);
        }
        return 0;
    }

    private void told(String[] words, Desk desk, PrintWriter out) {
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "wait" ->
                Lengths.of(rest)
                        .ifPresentOrElse(desk::pass, () -> out.println("  write a length of time, such as /wait 20m"));
            case "restart" -> restart(desk, out);
            case "lang" -> desk.feed(new Input.Speak(Locale.of(rest)));
            case "where" -> out.println("  " + desk.session() + " at " + desk.now());
            default -> out.println("  /wait 20m, /restart, /lang en, /where, /quit");
        }
    }

    private void restart(Desk desk, PrintWriter out) {
        try {
            desk.restart(DialogLibrary.load(source.files()));
            out.println("  the dialogs were read again");
        } catch (DialogException e) {
            out.println(e.getMessage());
        }
    }

    private static void show(Happening happening, PrintWriter out) {
        switch (happening) {
            case Happening.Said said -> {
                String text = said.say().rendered();
                out.println(
                        "  " + text.replace("\n", "\n  ") + "   [" + said.say().key() + ", " + Segments.of(text) + "]");
            }
            case Happening.Did did -> out.println("  * " + did.brief());
            case Happening.Failed failed ->
                out.println("  ! " + failed.brief() + " " + failed.fault().problem());
        }
    }

    private static void prompt(PrintWriter out) {
        out.print("> ");
        out.flush();
    }
}
