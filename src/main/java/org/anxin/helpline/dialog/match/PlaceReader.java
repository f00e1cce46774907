package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in her own words, with the {@code area} where a name in it is known. */
final class PlaceReader implements AnswerReader {

    private static final AnswerReader TEXT = new TextReader();
    private static final int LONGEST_DICTIONARY_WORD = 4;
    private static final String AREA_ENDINGS = "区县市州镇省";
    private static final List<Named> NAMES = Lexicon.load("places").entrySet().stream()
            .flatMap(area -> area.getValue().stream().map(name -> new Named(name, area.getKey())))
            .sorted(Comparator.comparingInt((Named named) -> named.name.length())
                    .reversed())
            .toList();

    private record Named(String name, String area) {}

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        return switch (TEXT.read(text, now)) {
            case TypedAnswer.Read(String value, String shown, Map<String, String> none) ->
                new TypedAnswer.Read(
                        value,
                        shown,
                        area(value).map(area -> Map.of("area", area)).orElse(none));
            case TypedAnswer other -> other;
        };
    }

    /** The longest name in the text whose area is the closest told: 昆明官渡 is Guandu. */
    private static Optional<String> area(String text) {
        String plain = Plain.of(text);
        List<String> words = Latin.words(plain);
        return NAMES.stream()
                .filter(named -> Plain.hasHan(named.name)
                        ? saysHan(plain, named.name)
                        : Collections.indexOfSubList(words, Latin.words(named.name)) >= 0)
                .map(Named::area)
                .max(Comparator.comparingInt(String::length));
    }

    /** 大理 is not in 大理石, and 普洱 not in 普洱茶. */
    private static boolean saysHan(String plain, String name) {
        for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
            if (!insideLongerWord(plain, at, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideLongerWord(String plain, int start, int end) {
        boolean areaFollows = end < plain.length() && AREA_ENDINGS.indexOf(plain.charAt(end)) >= 0;
        for (int to = end + 1; !areaFollows && to <= Math.min(plain.length(), start + LONGEST_DICTIONARY_WORD); to++) {
            String longer = plain.substring(start, to);
            if (CoreDictionary.contains(longer) && NAMES.stream().noneMatch(named -> named.name.equals(longer))) {
                return true;
            }
        }
        return false;
    }
}
