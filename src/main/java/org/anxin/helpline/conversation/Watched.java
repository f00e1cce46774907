package org.anxin.helpline.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.GlobalWord;
import org.anxin.helpline.dialog.Input;
import org.springframework.stereotype.Component;

/**
 * Somebody else may hold her phone: until her code word comes, whatever is written gets the weather. Danger is still
 * told to staff, in silence.
 */
@Component
class Watched {

    private static final List<String> DECOYS = List.of("decoy-1", "decoy-2", "decoy-3");

    private final Discretion discretion;
    private final DialogLibrary dialogs;
    private final Performing performing;
    private final Timers timers;

    Watched(Discretion discretion, DialogLibrary dialogs, Performing performing, Timers timers) {
        this.discretion = discretion;
        this.dialogs = dialogs;
        this.performing = performing;
        this.timers = timers;
    }

    /** She goes, and leaves the weather behind. Only who has a word to come back with can be hidden. */
    boolean hides(Draft draft) {
        long id = draft.conversation().id();
        if (!discretion.hasCodeWord(id)) {
            return false;
        }
        discretion.hide(id, draft.now());
        decoy(draft);
        return true;
    }

    boolean hidden(Draft draft) {
        return discretion.hidden(draft.conversation().id());
    }

    /** Whether these are the words by which she says that it is her. */
    boolean returns(Draft draft, String text) {
        long id = draft.conversation().id();
        if (!discretion.isCodeWord(id, text)) {
            return false;
        }
        discretion.reveal(id);
        timers.sendSoon(id, draft.now());
        return true;
    }

    void answer(Draft draft, InboundMessage message, Map<String, String> danger) {
        Optional<GlobalWord> word = dialogs.globalWord(message.text());
        if (!danger.isEmpty()) {
            Map<String, String> told = new HashMap<>(danger);
            told.put("watched", "yes");
            performing.tell(draft, TurnEffects.DANGER, told);
        }
        boolean leaves = message.preference() == Preference.OPTED_OUT
                || word.filter(GlobalWord.OPT_OUT::equals).isPresent();
        if (leaves) {
            performing.feed(draft, new Input.Leave());
            draft.change(draft.conversation().after(Owner.Change.OPT_OUT));
        }
        if (message.preference() != Preference.NONE) {
            draft.sayOnly(List.of());
        } else if (leaves) {
            draft.sayOnly(List.of(said(draft, "decoy-left")));
        } else {
            decoy(draft);
        }
    }

    /** Whatever else the turn had to say is not said. */
    private void decoy(Draft draft) {
        int count = discretion.nextDecoy(draft.conversation().id());
        draft.sayOnly(List.of(said(draft, DECOYS.get(count % DECOYS.size()))));
    }

    private Draft.Said said(Draft draft, String key) {
        return new Draft.Said(key, dialogs.text(key, draft.language()));
    }
}
