package org.anxin.helpline.channel.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.start.SettingException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The registered texts of a gateway that takes no others, out of a file. */
final class Templates {

    /** What carriers refuse to register or filter, in any combination. */
    private static final List<String> FORBIDDEN = List.of(
            "举报", "投诉", "维权", "讨薪", "罢工", "上访", "报警", "诈骗", "赌博", "色情", "贷款", "中奖", "微信号", "加微信", "QQ", "http", "www.");

    private static final int LONGEST = 500;

    private final List<Template> all;

    Templates(List<Template> all) {
        this.all = List.copyOf(all);
    }

    /** @throws SettingException with what is wrong in the file */
    static Templates load(Path file) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (!(content instanceof List<?> entries)) {
                throw new SettingException("The file of anxin.channel.sms.templates is a list of templates.");
            }
            List<Template> all = new ArrayList<>();
            for (Object entry : entries) {
                all.add(template(entry, all.size() + 1));
            }
            return new Templates(all);
        } catch (IOException | YAMLException e) {
            throw new SettingException("The file of anxin.channel.sms.templates cannot be read as YAML.", e);
        }
    }

    private static Template template(Object entry, int number) {
        if (!(entry instanceof Map<?, ?> fields) || fields.get("code") == null || fields.get("text") == null) {
            throw new SettingException(
                    "Entry " + number + " of anxin.channel.sms.templates has a code and the text that is registered.");
        }
        Set<Carrier> approved = EnumSet.noneOf(Carrier.class);
        if (fields.get("approved") instanceof List<?> carriers) {
            for (Object carrier : carriers) {
                approved.add(carrier(String.valueOf(carrier), number));
            }
        }
        return new Template(
                fields.get("code").toString(),
                fields.get("language") == null ? "zh" : fields.get("language").toString(),
                fields.get("text").toString(),
                approved,
                Boolean.TRUE.equals(fields.get("neutral")));
    }

    private static Carrier carrier(String name, int number) {
        return Stream.of(Carrier.values())
                .filter(carrier -> carrier.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new SettingException("Entry " + number
                        + " of anxin.channel.sms.templates is approved by mobile, unicom or telecom, or nobody yet."));
    }

    /** What would be refused or filtered, or does not do what it is for; a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Template template : all) {
            String name = "Template " + template.code() + " of anxin.channel.sms.templates ";
            FORBIDDEN.stream()
                    .filter(word -> template.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(word -> problems.add(name + "says " + word + ", which carriers filter."));
            if (template.text().length() > LONGEST) {
                problems.add(name + "is longer than " + LONGEST + " characters.");
            }
            if (template.neutral() && template.hasVariables()) {
                problems.add(name + "stands for any text and so has no variables.");
            }
        }
        for (Carrier carrier : Carrier.values()) {
            if (neutral(Locale.CHINESE, Optional.of(carrier)).isEmpty()) {
                problems.add("No neutral template of anxin.channel.sms.templates is approved by "
                        + carrier.name().toLowerCase(Locale.ROOT) + ": people there hear of no answer.");
            }
        }
        return problems;
    }

    /** How to say that: by the text itself where it is registered, or else that there is an answer. */
    Optional<Choice> choose(String text, Locale language, Optional<Carrier> carrier) {
        for (Template template : all) {
            Optional<Map<String, String>> values =
                    template.serves(carrier) && !template.neutral() ? template.says(text) : Optional.empty();
            if (values.isPresent()) {
                return Optional.of(new Choice(template.code(), values.get(), true));
            }
        }
        return neutral(language, carrier)
                .or(() -> neutral(Locale.CHINESE, carrier))
                .map(template -> new Choice(template.code(), Map.of(), false));
    }

    private Optional<Template> neutral(Locale language, Optional<Carrier> carrier) {
        return all.stream()
                .filter(Template::neutral)
                .filter(template -> template.language().equals(language.getLanguage()))
                .filter(template -> template.serves(carrier))
                .findFirst();
    }

    /** @param itself whether it says the text, and not only that there is one */
    record Choice(String code, Map<String, String> values, boolean itself) {}
}
