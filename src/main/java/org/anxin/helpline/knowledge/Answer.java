package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about one thing. Texts may hold {@code {name}} for a dated value.
 *
 * @param topics labels of the taxonomy, the closest first
 * @param more at most three further messages, sent when she asks for more
 * @param next what she can do now
 * @param call names of values that are numbers to call, the best first
 * @param confidence 1 when every article was read in the law's own text, less otherwise; for staff to see
 * @param checkedOn when a fact from a second-hand source was last looked at
 * @param onlyFor things of which a question names one if it means this answer, such as {@code employer}
 * @param asksZh how people may put the question in Chinese, for finding it; the first is its title in a menu
 * @param asksEn the same in English
 */
public record Answer(
        String id,
        List<String> topics,
        Bilingual text,
        List<Bilingual> more,
        Bilingual next,
        @Nullable Bilingual deadline,
        @Nullable Bilingual keep,
        List<String> call,
        List<Basis> basis,
        double confidence,
        @Nullable LocalDate checkedOn,
        LocalDate reviewedOn,
        LocalDate expiresOn,
        List<String> onlyFor,
        List<String> asksZh,
        List<String> asksEn,
        Place place) {

    public Answer {
        topics = List.copyOf(topics);
        more = List.copyOf(more);
        call = List.copyOf(call);
        basis = List.copyOf(basis);
        onlyFor = List.copyOf(onlyFor);
        asksZh = List.copyOf(asksZh);
        asksEn = List.copyOf(asksEn);
    }

    /** The answer in a few words, to choose it by. */
    public Bilingual title() {
        return new Bilingual(asksZh.getFirst(), asksEn.getFirst());
    }

    boolean restsOnSecondHand() {
        return basis.stream().anyMatch(article -> article.status() == Basis.Status.SECONDARY);
    }
}
