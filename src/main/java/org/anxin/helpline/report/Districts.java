package org.anxin.helpline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The district that a told place lies in: coarse enough to stand unsealed in a queue and a statistic. */
@Component
class Districts {

    private final List<Named> names;

    Districts() {
        try {
            this.names = new ClassPathResource("dialog/places.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .flatMap(Districts::named)
                    .sorted(Comparator.comparingInt((Named named) -> named.area.length())
                            .thenComparingInt(named -> named.name.length())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The district of the closest name in the text: 昆明官渡 is Guandu. */
    Optional<String> of(String place) {
        String text = place.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(named -> text.contains(named.name))
                .map(Named::area)
                .findFirst();
    }

    private static Stream<Named> named(String line) {
        String[] parts = line.split(":", 2);
        return Stream.of(parts[1].split("\\|"))
                .map(name -> new Named(name.strip().toLowerCase(Locale.ROOT), parts[0]));
    }

    private record Named(String name, String area) {}
}
