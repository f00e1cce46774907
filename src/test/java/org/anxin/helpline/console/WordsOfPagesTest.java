package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anxin.helpline.conversation.ChannelHealth;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.employer.Requests;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.report.CaseState;
import org.anxin.helpline.report.Deadline;
import org.anxin.helpline.report.Duty.CallResult;
import org.anxin.helpline.report.Exports;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Referrals.Status;
import org.anxin.helpline.report.Replies.Risk;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.AuditReview;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word on a page comes from the bundles, and both bundles have it. */
class WordsOfPagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");
    private static final Pattern QUOTED = Pattern.compile("\"((?:refused|password|second-factor)\\.[a-z-]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("CaseRefused\\([^;]*?\"([a-z-]+)\"\\)");
    private static final Pattern ACCOUNT = Pattern.compile("AccountRefused\\(\"([a-z-]+)\"\\)");
    private static final Pattern PHONE = Pattern.compile("PhoneRefused\\(\"([a-z-]+)\"\\)");
    private static final Pattern ACTION = Pattern.compile(
            "(?:audit|trail|changes)\\.(?:record|recordOnce|audit)\\([^;]*?\"(started|[a-z]+(?:-[a-z]+)+)\"|"
                    + " (?:change\\(id, by|noted\\(locked), \"([a-z-]+)\"");
    private static final Pattern RULE = Pattern.compile("(?m)^- rule: ([a-z-]+)$");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)<", Pattern.DOTALL);
    private static final Set<String> SAMPLES = Set.of("安心", "工作台", "English", "退出", "Anxin", "", "·");

    private final Properties chinese = bundle("messages.properties");
    private final Properties english = bundle("messages_en.properties");

    @Test
    void both_languages_have_the_same_keys_and_no_empty_one() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(Stream.of(chinese, english).flatMap(bundle -> bundle.values().stream()))
                .noneMatch(value -> value.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void no_key_is_said_twice(String bundle) {
        // Of two, the one further down would silently win.
        assertThat(read(Path.of("src/main/resources", bundle))
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_district_has_a_name() {
        assertThat(read(Path.of("src/main/resources/dialog/places.txt"))
                        .lines()
                        .filter(line -> line.contains(":") && !line.startsWith("#"))
                        .map(line -> "area." + line.substring(0, line.indexOf(':'))))
                .isNotEmpty()
                .allMatch(english::containsKey);
    }

    @Test
    void every_key_that_a_page_or_a_controller_uses_exists() {
        Set<String> used = new TreeSet<>();
        files(TEMPLATES, ".html")
                .forEach(file -> USED.matcher(read(file)).results().forEach(found -> used.add(found.group(1))));
        files(SOURCES, ".java").forEach(file -> {
            QUOTED.matcher(read(file)).results().forEach(found -> used.add(found.group(1)));
            REFUSAL.matcher(read(file)).results().forEach(found -> used.add("refused." + found.group(1)));
        });
        files(SOURCES, "JdbcAdministration.java")
                .forEach(file ->
                        ACCOUNT.matcher(read(file)).results().forEach(found -> used.add("account." + found.group(1))));
        files(SOURCES, "SealedDutyPhones.java")
                .forEach(file ->
                        PHONE.matcher(read(file)).results().forEach(found -> used.add("duty-phone." + found.group(1))));
        assertThat(used).hasSizeGreaterThan(60);
        assertThat(chinese.stringPropertyNames()).containsAll(used);
    }

    @Test
    void every_value_that_is_shown_has_a_name() {
        assertThat(chinese.stringPropertyNames())
                .containsAll(names(Severity.values()))
                .containsAll(names(CaseState.values()))
                .containsAll(names(Tab.values()))
                .containsAll(names(Deadline.values()))
                .containsAll(names(Risk.values()))
                .containsAll(names(Partner.values()))
                .containsAll(names(Consent.values()))
                .containsAll(names(Status.values()))
                .containsAll(names(CallResult.values()))
                .containsAll(names(Exports.Format.values()))
                .containsAll(names(Outcome.values()))
                .containsAll(names(Kind.values()))
                .containsAll(names(Delivery.values()))
                .containsAll(names(Role.values()))
                .containsAll(names(ChannelHealth.State.values()))
                .containsAll(outcomes())
                .containsAll(names(Requests.State.values()))
                .containsAll(names(AuditReview.Kind.values(), "fault"));
    }

    @Test
    void every_rule_that_finds_danger_has_a_name() {
        Set<String> rules = new TreeSet<>();
        files(Path.of("nlp-models"), "danger.yaml")
                .forEach(file ->
                        RULE.matcher(read(file)).results().forEach(found -> rules.add("rule." + found.group(1))));
        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(chinese.stringPropertyNames()).containsAll(rules);
    }

    @Test
    void everything_the_trail_says_was_done_has_a_name() {
        Set<String> actions = new TreeSet<>();
        files(SOURCES, ".java")
                .forEach(file -> ACTION.matcher(read(file))
                        .results()
                        .forEach(found ->
                                actions.add("action." + (found.group(1) == null ? found.group(2) : found.group(1)))));
        for (Accounts.Event event : Accounts.Event.values()) {
            actions.add("action." + event.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(actions).hasSizeGreaterThan(40);
        assertThat(chinese.stringPropertyNames()).containsAll(actions);
    }

    @Test
    void every_dialog_has_a_name() {
        Set<String> dialogs = new TreeSet<>();
        files(Path.of("dialogs"), ".yaml").stream()
                .filter(file -> read(file).contains("\nsteps:"))
                .forEach(file ->
                        dialogs.add("dialog." + file.getFileName().toString().replace(".yaml", "")));
        assertThat(dialogs).hasSizeGreaterThan(30);
        assertThat(chinese.stringPropertyNames()).containsAll(dialogs);
    }

    @Test
    void no_template_has_words_of_its_own() {
        List<String> own = new ArrayList<>();
        files(TEMPLATES, ".html")
                .forEach(file -> TEXT.matcher(read(file))
                        .results()
                        .map(found -> found.group(1).strip())
                        .filter(text -> !SAMPLES.contains(text))
                        .forEach(text -> own.add(TEMPLATES.relativize(file) + ": " + text)));
        assertThat(own).isEmpty();
    }

    private static List<String> outcomes() {
        return Arrays.stream(SendResult.class.getPermittedSubclasses())
                .map(result -> "call." + result.getSimpleName().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> names(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> prefix + "." + value.name()).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name())
                .toList();
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (var in = WordsOfPagesTest.class.getResourceAsStream("/" + name)) {
            bundle.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
