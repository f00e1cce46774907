package org.anxin.helpline.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every scalar is a text: {@code yes} is a word here, and 1.10 is not a number. */
final class Yamls {

    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_DEPTH = 12;

    private Yamls() {}

    /** @throws Problem when it is no YAML or no map at the top; the message names line and column */
    static Map<String, Object> map(String content) {
        try {
            return asMap(yaml().load(content), "the file");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new Problem("line " + line + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new Problem(e.getMessage());
        }
    }

    static List<?> list(Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Problem(where + " must be a list");
    }

    static Map<String, Object> asMap(Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Problem(where + " must have the form name: value");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (item == null) {
                throw new Problem(key + " has no value");
            }
            named.put(String.valueOf(key), item);
        });
        return named;
    }

    static Map<String, String> texts(Object value, String where) {
        Map<String, String> texts = new LinkedHashMap<>();
        asMap(value, where).forEach((key, item) -> texts.put(key, text(item, where + "." + key)));
        return texts;
    }

    static List<String> words(Object value, String where) {
        return list(value, where).stream().map(item -> text(item, where)).toList();
    }

    static String text(Object value, String where) {
        if (value instanceof String text) {
            return text.strip();
        }
        throw new Problem(where + " must be a text");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        DumperOptions writing = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(writing), writing, options, new TextsOnly());
    }

    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: no booleans, numbers or dates
        }
    }

    /** Something wrong in a file, said without the file's name. */
    static final class Problem extends RuntimeException {

        Problem(String message) {
            super(message);
        }
    }
}
