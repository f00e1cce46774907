package org.anxin.helpline.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.understanding.Understanding;
import org.springframework.stereotype.Component;

/** What topics are called, for the person who is asked which she means and for staff who count them. */
@Component
public class TopicNames {

    private final DialogLibrary dialogs;
    private final List<String> topics;

    TopicNames(DialogLibrary dialogs, Understanding understanding) {
        this.dialogs = dialogs;
        this.topics = understanding.topics();
    }

    /** Labels and their names, in the order of the labels. */
    public SequencedMap<String, String> in(Locale language) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        topics.forEach(topic -> names.put(topic, dialogs.text(key(topic), language)));
        return names;
    }

    /** The name of one, or the label of what is no topic any more. */
    public String of(String topic, Locale language) {
        return topics.contains(topic) ? dialogs.text(key(topic), language) : topic;
    }

    static String key(String topic) {
        return "topic-" + topic;
    }
}
