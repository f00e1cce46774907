package org.anxin.helpline.understanding.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anxin.helpline.understanding.text.NormalText;
import org.anxin.helpline.understanding.text.Normaliser;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;

/**
 * Chinese texts as keyboards that go by sound garble them. Models that are taught each text this way, too, lean on the
 * sound where the character does not fit. The same texts come out every time.
 */
final class Mistyped {

    private static final int ONE_IN = 6;

    private final Map<String, List<String>> alike = new TreeMap<>();

    /** @param common texts whose characters are the ones that are typed by mistake */
    Mistyped(List<NormalText> common) {
        Map<String, TreeSet<String>> written = new TreeMap<>();
        common.stream()
                .flatMap(text -> Sounds.of(text.text()).stream())
                .filter(Sound::han)
                .forEach(sound -> written.computeIfAbsent(sound.heard(), heard -> new TreeSet<>())
                        .add(sound.written()));
        written.forEach((heard, characters) -> alike.put(heard, List.copyOf(characters)));
    }

    /** Empty where no character was hit. */
    Optional<NormalText> of(NormalText text) {
        String typed = of(text.text());
        return typed.equals(text.text()) ? Optional.empty() : Optional.of(Normaliser.read(typed));
    }

    private String of(String text) {
        Random chance = new Random(Hashes.of(text));
        StringBuilder typed = new StringBuilder(text);
        for (Sound sound : Sounds.of(text)) {
            List<String> others = sound.han() ? alike.getOrDefault(sound.heard(), List.of()) : List.of();
            if (others.size() > 1 && chance.nextInt(ONE_IN) == 0) {
                typed.replace(sound.start(), sound.end(), others.get(chance.nextInt(others.size())));
            }
        }
        return typed.toString();
    }
}
