package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that change are never typed into a text: sums of money, days of leave, numbers to call. */
final class TypedNumber implements Rule {

    private static final List<Pattern> TYPED = List.of(
            Pattern.compile("\\d[\\d,.]*万?(?=元|块| yuan)"),
            Pattern.compile("(?<!\\d)(1[12]0|119|12\\d{3}|96110)(?!\\d)"),
            Pattern.compile("假[^。；，]{0,6}\\d+天|\\d+天[^。；，]{0,4}假"),
            Pattern.compile("\\d+ days?' (leave|holiday)|\\d+ days? (of )?(\\w+ )?(leave|holiday)"));

    @Override
    public String code() {
        return "K07";
    }

    @Override
    public String hint() {
        return "write {name} and give the number in values/kunming.yaml";
    }

    @Override
    public void check(Library library, LocalDate today, Report report) {
        for (Answer answer : library.answers()) {
            Renderer.texts(answer)
                    .flatMap(text -> Stream.of(text.zh(), text.en()))
                    .forEach(text -> TYPED.forEach(typed -> typed.matcher(text)
                            .results()
                            .forEach(found -> report.add(
                                    answer.place(),
                                    answer.id() + " types " + found.group().strip()))));
        }
    }
}
