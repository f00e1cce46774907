package org.anxin.helpline.conversation;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 回执 or RECEIPT and a number: somebody goes on with her report from here. */
@Component
class Receipt {

    private static final Pattern WORDS = Pattern.compile(
            "(?:回执|回執|收据|receipt)\\s*(?:号|號|number|no\\.?)?\\s*[:：]?\\s*((?:\\d[\\s-]*){16})",
            Pattern.CASE_INSENSITIVE);

    private final Performing performing;

    Receipt(Performing performing) {
        this.performing = performing;
    }

    static Optional<String> number(String text) {
        Matcher words =
                WORDS.matcher(Normalizer2.getNFKCInstance().normalize(text).strip());
        return words.matches() ? Optional.of(words.group(1).replaceAll("\\D", "")) : Optional.empty();
    }

    /** What came of it, one of the values of {@link TurnEffects#FOUND}; staff answer who was found. */
    String redeem(Draft draft, String number) {
        String found = performing
                .ask(draft, TurnEffects.RECEIPT, Map.of("number", number))
                .getOrDefault(TurnEffects.FOUND, "no");
        if (found.equals("open")) {
            draft.change(draft.conversation().after(Owner.Change.STAFF_TAKE));
        }
        return found;
    }
}
