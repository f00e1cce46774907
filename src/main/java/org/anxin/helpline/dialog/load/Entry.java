package org.anxin.helpline.dialog.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.model.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Something written in a YAML file, with where it stands. Every scalar is a text. */
public final class Entry {

    private final String file;
    private final Node node;
    private final String name;
    private final int line;

    Entry(String file, Node node, String name, int line) {
        this.file = file;
        this.node = node;
        this.name = name;
        this.line = line;
    }

    public Place place() {
        return new Place(file, line);
    }

    public String name() {
        return name;
    }

    /** @throws MalformedException when this is no map, or one that names something twice or gives it no value */
    public Map<String, Entry> fields() {
        if (!(node instanceof MappingNode map)) {
            throw malformed(name + " must have the form name: value", "write one name and its value per line");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            int at = tuple.getKeyNode().getStartMark().getLine() + 1;
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Entry field = new Entry(file, tuple.getValueNode(), key, at);
            if (key.isBlank()) {
                throw field.malformed("a name must be a word", "quote it if it begins with a special character");
            }
            if (fields.put(key, field) != null) {
                throw field.malformed(key + " is named twice", "keep one of the two");
            }
        }
        return fields;
    }

    public Optional<Entry> field(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    public Entry required(String key, String hint) {
        return field(key).orElseThrow(() -> malformed(name + " needs " + key, hint));
    }

    /** @throws MalformedException when this is no list */
    public List<Entry> items() {
        if (!(node instanceof SequenceNode list)) {
            throw malformed(name + " must be a list", "write [a, b], or one item per line after a dash");
        }
        List<Entry> items = new ArrayList<>();
        list.getValue()
                .forEach(item -> items.add(
                        new Entry(file, item, name, item.getStartMark().getLine() + 1)));
        return items;
    }

    /** @throws MalformedException when this is a list, a map or nothing */
    public String text() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL)
                && !(scalar.isPlain() && scalar.getValue().isBlank())) {
            return scalar.getValue().strip();
        }
        throw malformed(name + " must be a text", "put it in quotes if it has a colon or a bracket");
    }

    public List<String> words() {
        return items().stream().map(Entry::text).toList();
    }

    /** A map whose values are all texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public MalformedException malformed(String problem, String hint) {
        return new MalformedException(place(), problem, hint);
    }
}
