package org.anxin.helpline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in {@code deploy/} and in the README's table are settings that exist, and no secret. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern NAME = Pattern.compile("\\bANXIN_[A-Z0-9_]+");
    private static final Pattern PROPERTY = Pattern.compile("`(anxin\\.[a-z.-]+)`");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|keyset|token|secret)[A-Z_]*[ \\t]*[:=][ \\t]*(?!\\$\\{|\\?|-})\\S+");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile", "compose.yaml", "anxin.env.example", "anxin.service"})
    void every_setting_exists_and_no_secret_is_written_down(String file) throws IOException {
        String text = COMMENT.matcher(Files.readString(DEPLOY.resolve(file))).replaceAll("");
        KnownSettings known = new KnownSettings();
        assertThat(found(NAME, text))
                .allSatisfy(name -> assertThat(
                                known.contains(name.toLowerCase(Locale.ROOT).replace('_', '.')))
                        .as(name)
                        .isTrue());
        assertThat(SECRET.matcher(text).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void an_external_start_finds_all_it_needs_in_the_example() throws IOException {
        Set<String> named = found(NAME, Files.readString(DEPLOY.resolve("anxin.env.example")));
        assertThat(named)
                .containsAll(List.of(
                        "ANXIN_DATABASE_URL",
                        "ANXIN_DATABASE_USERNAME",
                        "ANXIN_DATABASE_PASSWORD",
                        "ANXIN_REDIS_URL",
                        "ANXIN_PRIVACY_KEYSET",
                        "ANXIN_STAFF_AUDIT_KEY",
                        "ANXIN_PUBLIC_BASE_URL"));
    }

    @Test
    void the_readme_lists_every_setting_and_no_other() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("README.md"))) {
            if (row.startsWith("| `anxin.")) {
                PROPERTY.matcher(row).results().limit(1).forEach(found -> listed.add(found.group(1)));
            }
        }
        Set<String> settings = new TreeSet<>(new KnownSettings().names());
        settings.remove("anxin.storage.embedded");
        assertThat(listed).isEqualTo(settings);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
