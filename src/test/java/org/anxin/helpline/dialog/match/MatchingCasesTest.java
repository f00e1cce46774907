package org.anxin.helpline.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingCasesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00+08:00[Asia/Shanghai]");
    private static final Map<String, Map<String, List<String>>> MENUS = MatchingCases.menus();

    static Stream<Arguments> choices() {
        return MatchingCases.of("choices").stream().map(line -> Arguments.of(line.get(0), line.get(1), line.get(2)));
    }

    static Stream<Arguments> yesNo() {
        return MatchingCases.of("yes-no").stream().map(line -> Arguments.of(line.get(0), line.get(1)));
    }

    static Stream<Arguments> noAnswers() {
        return MatchingCases.of("no-answers").stream().map(line -> Arguments.of(line.get(0), line.get(1)));
    }

    static Stream<Arguments> typed() {
        return Stream.of(AnswerKind.values())
                .flatMap(kind -> MatchingCases.of(kind.inFile()).stream()
                        .map(line -> Arguments.of(kind, line.getFirst(), line.subList(1, line.size()))));
    }

    @ParameterizedTest(name = "{argumentsWithNames}")
    @MethodSource("choices")
    void an_answer_means_one_choice_or_none_is_guessed(String menu, String input, String expected) {
        assertThat(written(Choices.of(MENUS.get(menu)).match(input))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{argumentsWithNames}")
    @MethodSource("yesNo")
    void yes_and_no_are_told_apart(String input, String expected) {
        assertThat(YesNo.read(input).map(YesNo::value).orElse(MatchingCases.NONE))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{argumentsWithNames}")
    @MethodSource("noAnswers")
    void ways_not_to_answer_are_kept_apart(String input, String expected) {
        Optional<String> read = NoAnswer.read(input).map(NoAnswer::value);
        assertThat(read.orElse(MatchingCases.NONE))
                .isEqualTo(expected.equals(MatchingCases.NONE) ? expected : "~" + expected);
    }

    @ParameterizedTest(name = "{argumentsWithNames}")
    @MethodSource("typed")
    void a_typed_answer_is_normalised(AnswerKind kind, String input, List<String> expected) {
        assertThat(written(kind, kind.read(input, NOW), expected.size())).isEqualTo(expected);
    }

    private static String written(Choice choice) {
        return switch (choice) {
            case Choice.Chosen(String name, Choice.How how) -> name;
            case Choice.Ambiguous(List<String> names) -> String.join(" or ", names);
            case Choice.None() -> MatchingCases.NONE;
        };
    }

    /** As many columns as the line has. */
    private static List<String> written(AnswerKind kind, TypedAnswer answer, int columns) {
        List<String> all = switch (answer) {
            case TypedAnswer.Read(String value, String shown, Map<String, String> details) ->
                List.of(value, kind == AnswerKind.PLACE ? details.getOrDefault("area", MatchingCases.NONE) : shown);
            case TypedAnswer.ToSeal(String value, String shown) -> List.of(value, shown);
            case TypedAnswer.NotRead() -> List.of(MatchingCases.NONE);
        };
        return all.subList(0, Math.min(columns, all.size()));
    }
}
