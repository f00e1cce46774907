package org.anxin.helpline.dialog.schema;

import java.util.List;
import org.anxin.helpline.dialog.load.Field;
import org.anxin.helpline.dialog.load.Grammar;
import org.anxin.helpline.dialog.load.Lengths;
import org.anxin.helpline.dialog.model.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of dialog files, made from the grammar, so that editors complete and check what one writes. */
public final class DialogSchema {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DialogSchema() {}

    public static String json() {
        ObjectNode schema = object("A dialog of the helpline.");
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        properties(schema, Grammar.DIALOG);
        schema.putArray("required").add("version").add("steps");
        return JSON.writeValueAsString(schema) + "\n";
    }

    private static void properties(ObjectNode node, List<Field> fields) {
        ObjectNode properties = node.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), described(field)));
    }

    private static ObjectNode described(Field field) {
        ObjectNode node = shaped(field);
        node.put("description", field.about());
        return node;
    }

    private static ObjectNode shaped(Field field) {
        return switch (field.shape()) {
            case TEXT, STEP -> text(field.oneOf());
            case NUMBER -> type("integer").put("minimum", 1);
            case LENGTH -> type("string").put("pattern", "^" + Lengths.FORM + "$");
            case WORDS -> list(scalar());
            case VALUES -> values(scalar());
            case STEPS -> values(step());
            case SKIP -> skip();
            case CASES -> list(cases());
            case REMIND -> remind();
            case CONTINUES -> continues();
        };
    }

    private static ObjectNode step() {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode kinds = node.putArray("oneOf");
        Grammar.STEP_KINDS.forEach((kind, fields) -> {
            ObjectNode step = object(fields.getFirst().about());
            properties(step, fields);
            step.putArray("required").add(kind);
            kinds.add(step);
        });
        return node;
    }

    private static ObjectNode skip() {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("anyOf").add(type("boolean")).add(list(text(Words.NO_ANSWERS)));
        return node;
    }

    private static ObjectNode cases() {
        ObjectNode one = object("when and then, the last one else");
        ObjectNode properties = one.putObject("properties");
        properties.set("when", values(scalar()));
        properties.set("then", type("string"));
        properties.set("else", type("string"));
        return one;
    }

    private static ObjectNode remind() {
        ObjectNode remind = object("after how long, and with which text");
        ObjectNode properties = remind.putObject("properties");
        properties.set("after", type("string").put("pattern", "^" + Lengths.FORM + "$"));
        properties.set("say", type("string"));
        remind.putArray("required").add("after").add("say");
        return remind;
    }

    private static ObjectNode continues() {
        ObjectNode node = object("by older version, where each step goes on");
        node.putObject("properties").set("from", values(values(type("string"))));
        return node;
    }

    private static ObjectNode text(List<String> oneOf) {
        ObjectNode text = type("string");
        if (!oneOf.isEmpty()) {
            ArrayNode values = text.putArray("enum");
            oneOf.forEach(values::add);
        }
        return text;
    }

    /** Every scalar is read as a text, whatever YAML takes it for. */
    private static ObjectNode scalar() {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("type").add("string").add("number").add("boolean");
        return node;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode node = type("array");
        node.set("items", items);
        return node;
    }

    private static ObjectNode values(ObjectNode value) {
        ObjectNode node = type("object");
        node.set("additionalProperties", value);
        return node;
    }

    private static ObjectNode object(String about) {
        return type("object").put("description", about).put("additionalProperties", false);
    }

    private static ObjectNode type(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
