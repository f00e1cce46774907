package org.anxin.helpline.dialog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.anxin.helpline.UpToDate;
import org.anxin.helpline.dialog.load.Folder;
import org.junit.jupiter.api.Test;

class DialogSchemaTest {

    @Test
    void the_schema_beside_the_dialogs_is_that_of_the_language() {
        UpToDate.holds(Path.of("dialogs", "dialog.schema.json"), DialogSchema.json());
    }

    @Test
    void every_dialog_tells_editors_where_it_is() {
        assertThat(Folder.read(Path.of("dialogs")))
                .allSatisfy((file, content) -> assertThat(!file.matches("([a-z-]+)/\\1\\.yaml")
                                || content.startsWith("# yaml-language-server: $schema=../dialog.schema.json\n"))
                        .as(file)
                        .isTrue());
    }
}
