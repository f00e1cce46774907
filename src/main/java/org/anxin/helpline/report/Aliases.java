package org.anxin.helpline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Two words that name a report among people: easy to say on a phone, and telling nothing. */
@Component
class Aliases {

    private final RandomGenerator random;
    private final List<String> first;
    private final List<String> second;

    Aliases() {
        this(new SecureRandom());
    }

    Aliases(RandomGenerator random) {
        this.random = random;
        List<List<String>> lists = read();
        this.first = lists.getFirst();
        this.second = lists.getLast();
    }

    String next() {
        return first.get(random.nextInt(first.size())) + "-" + second.get(random.nextInt(second.size()));
    }

    private static List<List<String>> read() {
        try {
            return new ClassPathResource("report/alias-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
