package org.anxin.helpline.knowledge;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a person would be answered. */
@Command(name = "find", description = "Show the answers nearest to a question, and the text of the best.")
final class FindCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Mixin
    private Source source;

    @Option(names = "--lang", description = "Language of the answer, zh or en.", defaultValue = "zh")
    private String language;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "What the person writes.")
    private List<String> words;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Answers answers;
        try {
            answers = Answers.load(source.files());
        } catch (KnowledgeException e) {
            out.println(e.getMessage());
            return 1;
        }
        String text = String.join(" ", words);
        Locale locale = Locale.of(language);
        Reading reading = Understanding.load().of(text);
        List<Retrieval.Ranked> ranked = answers.ranked(reading, text, locale);
        ranked.stream()
                .limit(SHOWN)
                .forEach(hit -> out.printf(
                        Locale.ROOT,
                        "%6.2f  %s  %s%n",
                        hit.score(),
                        hit.answer().id(),
                        hit.answer().title().in(locale)));
        switch (answers.find(reading, text, locale)) {
            case Found.Give give -> show(answers.render(give.answer(), locale, source.today()), out);
            case Found.Choose choose ->
                out.println("Would offer " + choose.answers().size() + " to choose from.");
            case Found.Nothing nothing -> out.println("Would say that nothing was found.");
        }
        return 0;
    }

    private static void show(Rendered rendered, PrintWriter out) {
        rendered.parts().forEach(part -> out.println("\n" + part));
        rendered.more().forEach(part -> out.println("\n+ " + part));
        rendered.stale().forEach(value -> out.println("\n! " + value.name() + " is past its date"));
    }
}
