package org.anxin.helpline.understanding.evaluation;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anxin.helpline.understanding.model.Utterance;

/** The same Chinese text as it may arrive: mistyped by sound, in traditional characters, in pinyin. */
final class Distortions {

    private final Map<String, List<Character>> alike = new TreeMap<>();
    private final Random random = new Random(20_261_126);

    /** @param common texts whose characters are the ones that are typed by mistake */
    Distortions(List<Utterance> common) {
        TreeSet<Character> characters = new TreeSet<>();
        common.forEach(one ->
                one.text().text().chars().filter(Character::isIdeographic).forEach(c -> characters.add((char) c)));
        characters.forEach(
                c -> alike.computeIfAbsent(sound(c), sound -> new ArrayList<>()).add(c));
    }

    /** One Han character in five gives way to another of the same sound. */
    String mistyped(String text) {
        StringBuilder mistyped = new StringBuilder();
        for (char c : text.toCharArray()) {
            List<Character> others = alike.getOrDefault(sound(c), List.of()).stream()
                    .filter(other -> other != c)
                    .toList();
            boolean hit = Character.isIdeographic(c) && random.nextInt(5) == 0 && !others.isEmpty();
            mistyped.append(hit ? others.get(random.nextInt(others.size())) : c);
        }
        return mistyped.toString();
    }

    String traditional(String text) {
        return HanLP.convertToTraditionalChinese(text);
    }

    String pinyin(String text) {
        StringBuilder typed = new StringBuilder();
        List<Pinyin> readings = PinyinDictionary.convertToPinyin(text, true);
        for (int i = 0; i < text.length(); i++) {
            boolean known = readings.size() == text.length() && readings.get(i) != Pinyin.none5;
            typed.append(known ? " " + readings.get(i).getPinyinWithoutTone() + " " : text.substring(i, i + 1));
        }
        return typed.toString().replaceAll(" +", " ").strip();
    }

    private static String sound(char c) {
        Pinyin[] readings = PinyinDictionary.convertToPinyinArray(String.valueOf(c));
        return readings.length == 1 ? readings[0].getPinyinWithoutTone() : "";
    }
}
