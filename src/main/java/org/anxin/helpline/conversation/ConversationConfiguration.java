package org.anxin.helpline.conversation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.anxin.helpline.dialog.DialogException;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.knowledge.KnowledgeException;
import org.anxin.helpline.start.SettingException;
import org.anxin.helpline.understanding.Understanding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a turn needs from the pure modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

    private static final String PACKED = "classpath:dialogs/";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Backoff backoff() {
        return new Backoff(RandomGenerator.getDefault());
    }

    @Bean
    Understanding understanding() {
        return Understanding.load();
    }

    @Bean
    WrittenFiles writtenFiles(ConversationSettings settings) throws IOException {
        Path folder = settings.dialogs();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new SettingException(
                    "There is no folder " + folder + ": set anxin.conversation.dialogs to one that holds dialogs.");
        }
        try {
            return new WrittenFiles(folder == null ? packed() : DialogLibrary.files(folder));
        } catch (DialogException e) {
            throw new SettingException(e.getMessage(), e);
        }
    }

    @Bean
    DialogLibrary dialogLibrary(WrittenFiles files) {
        try {
            return DialogLibrary.load(files.byPath());
        } catch (DialogException e) {
            throw new SettingException(e.getMessage(), e);
        }
    }

    @Bean
    Answers answers(WrittenFiles files) {
        try {
            return Answers.load(files.byPath());
        } catch (KnowledgeException e) {
            throw new SettingException(e.getMessage(), e);
        }
    }

    private static Map<String, String> packed() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new HashMap<>();
        for (Resource file : resolver.getResources(PACKED + "**/*.yaml")) {
            String url = file.getURL().toString();
            files.put(url.substring(url.lastIndexOf("dialogs/") + "dialogs/".length()), content(file));
        }
        return files;
    }

    private static String content(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What the association wrote, dialogs and answers, read once. */
    record WrittenFiles(Map<String, String> byPath) {}
}
