package org.anxin.helpline.dialog.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published table of cases: a file of tab-separated lines for each kind of answer. */
final class MatchingCases {

    static final String NONE = "-";
    private static final Path FOLDER = Path.of("src/test/resources/dialog/matching");

    private MatchingCases() {}

    /** The lines of a file, without its remarks. */
    static List<List<String>> of(String kind) {
        return lines(kind).stream()
                .filter(line -> !line.isEmpty() && !isRemark(line))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The remark at the head of a file. */
    static String about(String kind) {
        return lines(kind).getFirst().substring(1).strip();
    }

    static Map<String, Map<String, List<String>>> menus() {
        Map<String, Map<String, List<String>>> menus = new LinkedHashMap<>();
        for (List<String> line : of("menus")) {
            menus.computeIfAbsent(line.getFirst(), menu -> new LinkedHashMap<>())
                    .put(line.get(1), new ArrayList<>(Arrays.asList(line.get(2).split(" \\| "))));
        }
        return menus;
    }

    private static boolean isRemark(String line) {
        return line.startsWith("# ");
    }

    private static List<String> lines(String kind) {
        try {
            return Files.readAllLines(FOLDER.resolve(kind + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
