package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an answer together in one language, with the values of one day. */
record Renderer(DatedValues values, Wording wording) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

    Rendered render(Answer answer, Locale locale, LocalDate today) {
        List<StaleValue> stale = values.stale(names(answer), today);
        List<String> parts = new ArrayList<>();
        parts.add(filled(answer.text().in(locale), today));
        if (!stale.isEmpty()) {
            parts.add(filled(wording.text("stale").in(locale), today));
        }
        parts.add(filled(next(answer, locale), today));
        List<String> more = new ArrayList<>();
        answer.more().forEach(part -> more.add(filled(part.in(locale), today)));
        if (answer.keep() != null) {
            more.add(filled(wording.text("keep").in(locale) + answer.keep().in(locale), today));
        }
        more.add(basis(answer, locale));
        return new Rendered(parts, more, stale);
    }

    /** Names of the values an answer needs, those of the numbers to call included. */
    static Set<String> names(Answer answer) {
        Set<String> names = new LinkedHashSet<>(answer.call());
        texts(answer)
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .forEach(text -> PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** All texts of an answer a person may receive. */
    static Stream<Bilingual> texts(Answer answer) {
        return Stream.concat(
                Stream.concat(Stream.of(answer.text(), answer.next()), answer.more().stream()),
                Stream.of(answer.deadline(), answer.keep()).flatMap(Stream::ofNullable));
    }

    private String next(Answer answer, Locale locale) {
        StringBuilder text = new StringBuilder(wording.text("next").in(locale))
                .append(answer.next().in(locale));
        if (answer.deadline() != null) {
            text.append(wording.text("deadline").in(locale))
                    .append(answer.deadline().in(locale));
        }
        if (!answer.call().isEmpty()) {
            text.append(wording.text("call").in(locale))
                    .append(answer.call().stream()
                            .map(line -> "{" + line + "}" + name(line, locale))
                            .collect(Collectors.joining(wording.text("also").in(locale))));
        }
        return text.toString();
    }

    private String name(String line, Locale locale) {
        Bilingual name = wording.lines().get(line);
        return name == null ? "" : name.in(locale);
    }

    private String basis(Answer answer, Locale locale) {
        Map<String, Set<String>> byLaw = new LinkedHashMap<>();
        for (Basis basis : answer.basis()) {
            Set<String> articles = byLaw.computeIfAbsent(basis.law(), law -> new LinkedHashSet<>());
            if (!basis.article().equals(Basis.WHOLE)) {
                articles.add(article(basis.article(), locale));
            }
        }
        String laws = byLaw.entrySet().stream()
                .map(law -> law(law.getKey(), locale)
                        + String.join(wording.text("comma").in(locale), law.getValue()))
                .collect(Collectors.joining(wording.text("semicolon").in(locale)));
        String checked = answer.restsOnSecondHand() && answer.checkedOn() != null
                ? wording.text("checked-on")
                        .in(locale)
                        .replace("{day}", answer.checkedOn().toString())
                : "";
        return wording.text("basis").in(locale) + laws + wording.text("stop").in(locale) + checked;
    }

    private String law(String law, Locale locale) {
        Bilingual name = wording.laws().get(law);
        return name == null ? law : name.in(locale);
    }

    private String article(String article, Locale locale) {
        Bilingual name = wording.articles().get(article);
        return name == null ? wording.text("article").in(locale).replace("{article}", article) : name.in(locale);
    }

    private String filled(String text, LocalDate today) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.on(found.group(1), today)
                        .orElseGet(() -> values.lastKnown(found.group(1), today))
                        .value()));
    }
}
