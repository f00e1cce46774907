package org.anxin.helpline.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anxin.helpline.conversation.EffectHandler.Call;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.start.SettingException;
import org.springframework.stereotype.Component;

/** Finds who carries out an effect. An effect of a dialog that nobody carries out stops the start. */
@Component
class Handlers {

    /** Effects of dialogs that the turn carries out itself: staff take over. */
    static final String HAND_OVER = "hand-over";

    /** A part of an answer is said. */
    static final String TELL_ANSWER = "tell-answer";

    /** The dialog or answer begins that she chose. */
    static final String FOLLOW_TOPIC = "follow-topic";

    private static final Set<String> OWN = Set.of(HAND_OVER, TELL_ANSWER, FOLLOW_TOPIC);

    private final Map<String, EffectHandler> byEffect = new HashMap<>();

    Handlers(List<EffectHandler> handlers, DialogLibrary dialogs) {
        for (EffectHandler handler : handlers) {
            for (String effect : handler.effects()) {
                if (byEffect.put(effect, handler) != null) {
                    throw new IllegalStateException("Two handlers carry out " + effect);
                }
            }
        }
        Set<String> missing = new TreeSet<>(dialogs.effects());
        missing.removeAll(byEffect.keySet());
        missing.removeAll(OWN);
        if (!missing.isEmpty()) {
            throw new SettingException("The dialogs ask for " + String.join(", ", missing)
                    + ", which nothing carries out: use one of " + new TreeSet<>(byEffect.keySet()) + ".");
        }
    }

    Map<String, String> handle(Call call) {
        EffectHandler handler = byEffect.get(call.effect());
        if (handler == null) {
            throw new IllegalStateException("Nothing carries out " + call.effect());
        }
        return handler.handle(call);
    }
}
