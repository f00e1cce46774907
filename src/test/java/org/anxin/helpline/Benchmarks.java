package org.anxin.helpline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that tests take on their way, and never assert. {@code -Dmeasured.write=true} writes them into
 * {@code docs/benchmarks.md}, each under its heading.
 */
public final class Benchmarks {

    private static final Path PAPER = Path.of("docs", "benchmarks.md");

    private Benchmarks() {}

    /** Whether times are asked for. */
    public static boolean written() {
        return Boolean.getBoolean("measured.write");
    }

    /** @param body what stands under the heading, without an empty line at its end */
    public static void record(String heading, String body) {
        if (!written()) {
            return;
        }
        try {
            String paper = Files.readString(PAPER);
            String section = "## " + heading + "\n\n" + body + "\n";
            Matcher there = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\\R.*?(?=^## |\\z)")
                    .matcher(paper);
            Files.writeString(
                    PAPER,
                    there.find()
                            ? there.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                                            .stripTrailing() + "\n"
                            : paper.stripTrailing() + "\n\n" + section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In milliseconds, what that share of the runs did not exceed. */
    public static double within(double share, List<Long> nanos) {
        return nanos.stream()
                        .sorted()
                        .skip(Math.clamp((long) Math.ceil(share * nanos.size()) - 1, 0, nanos.size() - 1))
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    /** In milliseconds. */
    public static String median(List<Long> nanos) {
        return String.format("%.1f ms", nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6);
    }

    /** In milliseconds. */
    public static String slowest(List<Long> nanos) {
        return String.format(
                "%.1f ms", nanos.stream().mapToLong(Long::longValue).max().orElseThrow() / 1e6);
    }

    /** How long each of some runs took, after a few that warm up. */
    public static List<Long> nanosOf(int runs, Runnable what) {
        for (int i = 0; i < runs; i++) {
            what.run();
        }
        return java.util.stream.IntStream.range(0, runs)
                .mapToObj(i -> {
                    long start = System.nanoTime();
                    what.run();
                    return System.nanoTime() - start;
                })
                .toList();
    }
}
