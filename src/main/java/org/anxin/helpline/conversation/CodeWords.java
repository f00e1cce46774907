package org.anxin.helpline.conversation;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the word a person chose to come back with. It is forgotten everywhere else at once. */
@Component
class CodeWords implements EffectHandler {

    static final String SET = "set-code-word";

    private final Discretion discretion;
    private final Inbox inbox;

    CodeWords(Discretion discretion, Inbox inbox) {
        this.discretion = discretion;
        this.inbox = inbox;
    }

    /** One spelling for every way to type it. */
    static String plain(String word) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(word).replaceAll("[\\s\\p{Punct}。，！？、]", "");
    }

    @Override
    public Set<String> effects() {
        return Set.of(SET);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handle(Call call) {
        String word = call.values().getOrDefault("word", "");
        if (plain(word).isEmpty()) {
            throw new IllegalArgumentException("A code word needs a letter");
        }
        discretion.codeWord(call.conversation(), word);
        inbox.forgetLast(call.conversation());
        return Map.of("word", "");
    }
}
