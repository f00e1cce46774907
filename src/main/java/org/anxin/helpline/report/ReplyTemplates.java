package org.anxin.helpline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.report.Replies.Template;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The templates of {@code report/replies.yaml}. */
@Component
class ReplyTemplates {

    private final List<Template> templates;

    ReplyTemplates() {
        try (InputStream in = new ClassPathResource("report/replies.yaml").getInputStream()) {
            List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.templates = read.stream().map(ReplyTemplates::template).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Template> all() {
        return templates;
    }

    /** Whether the words are a template's, unchanged. */
    boolean has(String text) {
        return templates.stream()
                .anyMatch(one -> one.chinese().equals(text) || one.english().equals(text));
    }

    private static Template template(Map<String, Object> one) {
        Map<?, ?> title = (Map<?, ?>) one.get("title");
        return new Template(
                one.get("id").toString(),
                title.get("zh").toString(),
                title.get("en").toString(),
                one.get("zh").toString(),
                one.get("en").toString(),
                (Integer) one.get("version"),
                one.get("reviewed").toString());
    }
}
