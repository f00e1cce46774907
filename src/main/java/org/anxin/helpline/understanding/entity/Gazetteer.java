package org.anxin.helpline.understanding.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.understanding.text.Word;

/** Places by name, in characters or in Latin letters, the longest name first. */
final class Gazetteer implements Finder {

    private static final int LONGEST_HAN = 8;
    private static final int LONGEST_WORDS = 3;

    private final Map<String, String> places;

    private Gazetteer(Map<String, String> places) {
        this.places = Map.copyOf(places);
    }

    /** A line is the place, a tab, and all ways to write it, parted by commas. */
    static Gazetteer load(String file) {
        Map<String, String> places = new HashMap<>();
        try (InputStream in = Gazetteer.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .forEach(fields -> {
                        for (String name : fields[1].split(",")) {
                            places.put(name.strip(), fields[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Gazetteer(places);
    }

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>(0);
        for (int start = 0; start < text.length(); start++) {
            if (Character.isIdeographic(text.charAt(start))) {
                for (int end = Math.min(text.length(), start + LONGEST_HAN); end > start + 1; end--) {
                    add(spans, text, start, end);
                }
            }
        }
        List<Word> words = Word.of(text);
        for (int first = 0; first < words.size(); first++) {
            if (words.get(first).text().charAt(0) < 'z' + 1) {
                for (int last = first; last < Math.min(words.size(), first + LONGEST_WORDS); last++) {
                    add(spans, text, words.get(first).start(), words.get(last).end());
                }
            }
        }
        return spans;
    }

    private void add(List<Span> spans, String text, int start, int end) {
        String place = places.get(text.substring(start, end));
        if (place != null) {
            spans.add(new Span("place", start, end, place));
        }
    }
}
