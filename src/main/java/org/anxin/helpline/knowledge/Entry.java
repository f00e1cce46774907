package org.anxin.helpline.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Something written in a YAML file, with where it stands. Every scalar is a text. */
final class Entry {

    private final Node node;
    private final String name;
    private final Place place;

    private Entry(Node node, String name, Place place) {
        this.node = node;
        this.name = name;
        this.place = place;
    }

    /** @throws MalformedException when it is no YAML or empty */
    static Entry read(String file, String content) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
            if (node == null) {
                throw new MalformedException(new Place(file, 1), "the file is empty", "");
            }
            return new Entry(node, "the file", new Place(file, line(node)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MalformedException(
                    new Place(file, line),
                    "this is not YAML: " + e.getProblem(),
                    "check quotes, brackets and the depth of the line");
        } catch (YAMLException e) {
            throw new MalformedException(
                    new Place(file, 1), "this is not YAML", "look for characters that do not belong there");
        }
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    /** @throws MalformedException when this is no map, or one that names something twice */
    Map<String, Entry> fields() {
        if (!(node instanceof MappingNode map)) {
            throw malformed(name + " must have the form name: value", "write one name and its value per line");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Entry field = new Entry(tuple.getValueNode(), key, new Place(place.file(), line(tuple.getKeyNode())));
            if (key.isBlank() || fields.put(key, field) != null) {
                throw field.malformed("\"" + key + "\" is empty or named twice", "keep one of the two");
            }
        }
        return fields;
    }

    Optional<Entry> field(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    Entry required(String key, String hint) {
        return field(key).orElseThrow(() -> malformed(name + " needs " + key, hint));
    }

    /** @throws MalformedException when this is no list */
    List<Entry> items() {
        if (!(node instanceof SequenceNode list)) {
            throw malformed(name + " must be a list", "write [a, b], or one item per line after a dash");
        }
        List<Entry> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(new Entry(item, name, new Place(place.file(), line(item)))));
        return items;
    }

    /** @throws MalformedException when this is a list, a map or nothing */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.isPlain() ? scalar.getValue().strip() : scalar.getValue();
        }
        throw malformed(name + " must be a text", "put it in quotes if it has a colon or a bracket");
    }

    List<String> words() {
        return items().stream().map(Entry::text).toList();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    MalformedException malformed(String problem, String hint) {
        return new MalformedException(place, problem, hint);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
