package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.understanding.Reading;

/** The rights answers: finds the one that is meant and puts it into words. Immutable and thread-safe. */
public final class Answers {

    /** Below this nothing is near enough: 98 of 100 questions that have an answer score higher. */
    private static final double FLOOR = 15;
    /** An answer this much better than the second is given at once, and is right 95 times in 100. */
    private static final double CLEAR_LEAD = 1.2;
    /** What scores less than this share of the best is not worth choosing. */
    private static final double WORTH_CHOOSING = 0.6;

    private static final int MOST_CHOICES = 3;

    private final Library library;
    private final Map<String, Answer> byId;
    private final Retrieval retrieval;
    private final Renderer renderer;

    private Answers(Library library) {
        this.library = library;
        byId = library.byId();
        retrieval = new Retrieval(library, Weights.USUAL);
        renderer = new Renderer(library.values(), library.wording());
    }

    /**
     * An answer past its review is no reason to stop: {@link #expired} tells staff.
     *
     * @param files contents by path inside the dialogs' folder, such as {@code knowledge/pay.yaml}
     * @throws KnowledgeException naming everything that cannot be read
     */
    public static Answers load(Map<String, String> files) {
        List<Finding> findings = new ArrayList<>();
        Library library = Library.read(files, findings::add);
        findings.addAll(Lint.sound(library));
        if (!findings.isEmpty()) {
            throw new KnowledgeException(findings.stream().sorted().toList());
        }
        return new Answers(library);
    }

    /** @param locale the language she chose; it decides when the text does not show its own */
    public Found find(Reading reading, String text, Locale locale) {
        List<Retrieval.Ranked> ranked = retrieval.ranked(reading, text, locale);
        if (ranked.isEmpty() || ranked.getFirst().score() < FLOOR) {
            return new Found.Nothing();
        }
        double best = ranked.getFirst().score();
        List<Answer> near = ranked.stream()
                .filter(hit -> hit.score() >= best * WORTH_CHOOSING)
                .limit(MOST_CHOICES)
                .map(Retrieval.Ranked::answer)
                .toList();
        boolean clear = near.size() == 1 || best >= CLEAR_LEAD * ranked.get(1).score();
        return clear ? new Found.Give(near.getFirst()) : new Found.Choose(near);
    }

    /** An answer by its name, for a dialog that means exactly this one. */
    public Optional<Answer> answer(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All answers, in the order of their files. */
    public List<Answer> all() {
        return library.answers();
    }

    public Rendered render(Answer answer, Locale locale, LocalDate today) {
        return renderer.render(answer, locale, today);
    }

    /** All values that do not hold on a day, used or not. */
    public List<StaleValue> stale(LocalDate today) {
        return library.values().stale(library.values().names(), today);
    }

    /** Answers that somebody should have read again by a day. */
    public List<Answer> expired(LocalDate today) {
        return all().stream()
                .filter(answer -> answer.expiresOn().isBefore(today))
                .toList();
    }

    /** The likeliest answers, best first: for measuring and for authors. */
    List<Retrieval.Ranked> ranked(Reading reading, String text, Locale locale) {
        return retrieval.ranked(reading, text, locale);
    }
}
