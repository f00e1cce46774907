package org.anxin.helpline.dialog.load;

import java.io.StringReader;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Place;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every scalar is a text: {@code yes} is a word here, and 1.10 is not a number. */
public final class Yaml {

    private Yaml() {}

    /** @throws MalformedException when it is no YAML, too large, or refers to itself */
    public static Entry read(String file, String content) {
        if (content.length() > Limits.FILE) {
            throw new MalformedException(
                    new Place(file, 1), "the file is longer than " + Limits.FILE + " characters", "divide the dialog");
        }
        try {
            for (Event event : yaml().parse(new StringReader(content))) {
                if (event instanceof AliasEvent) {
                    throw new MalformedException(
                            new Place(file, event.getStartMark().getLine() + 1),
                            "an alias (*name) is not allowed",
                            "write it out");
                }
            }
            Node node = yaml().compose(new StringReader(content));
            if (node == null) {
                throw new MalformedException(new Place(file, 1), "the file is empty", "");
            }
            return new Entry(file, node, "the file", node.getStartMark().getLine() + 1);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MalformedException(
                    new Place(file, line),
                    "this is not YAML: " + e.getProblem(),
                    "check quotes, brackets and the depth of the line");
        } catch (YAMLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new MalformedException(
                    new Place(file, 1), "this is not YAML: " + reason, "look for characters that do not belong there");
        }
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Limits.FILE);
        options.setNestingDepthLimit(Limits.NESTING);
        DumperOptions writing = new DumperOptions();
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(options), new Representer(writing), writing, options, new TextsOnly());
    }

    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: no booleans, numbers or dates
        }
    }
}
