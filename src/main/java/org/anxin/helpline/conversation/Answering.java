package org.anxin.helpline.conversation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.GlobalWord;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Component;

/** What one message brings about, in the order of the house: danger, opt-out, global words, staff, dialog. */
@Component
class Answering {

    private static final String AT_DESK = "at-desk";
    private static final String WITH_STAFF = "with-staff";
    private static final Duration ACKNOWLEDGED_FOR = Duration.ofHours(1);

    /** What works where somebody is looking: ways out. */
    private static final Set<GlobalWord> UNSEEN = EnumSet.of(GlobalWord.EXIT, GlobalWord.OPT_OUT, GlobalWord.ERASE);

    private final DialogLibrary dialogs;
    private final Performing performing;
    private final Talking talking;
    private final Outbox outbox;
    private final Erasing erasing;
    private final Watched watched;
    private final Receipt receipt;

    Answering(
            DialogLibrary dialogs,
            Performing performing,
            Talking talking,
            Outbox outbox,
            Erasing erasing,
            Watched watched,
            Receipt receipt) {
        this.dialogs = dialogs;
        this.performing = performing;
        this.talking = talking;
        this.outbox = outbox;
        this.erasing = erasing;
        this.watched = watched;
        this.receipt = receipt;
    }

    void answer(Draft draft, InboundMessage message, Reading reading) {
        boolean quiet = dialogs.isQuiet(draft.conversation().session());
        Optional<GlobalWord> word = dialogs.globalWord(message.text());
        boolean danger = reading.severity() == Severity.DANGER
                || word.filter(GlobalWord.DANGER::equals).isPresent();
        Map<String, String> told =
                danger ? Map.of("text", message.text(), "reasons", reasons(reading)) : Map.<String, String>of();
        Severity urgent = danger ? Severity.DANGER : reading.severity();
        boolean news = urgent.compareTo(draft.conversation().peak()) > 0;
        draft.change(draft.conversation().raisedTo(urgent));
        if (watched.hidden(draft)) {
            behindTheDecoy(draft, message, told);
            return;
        }
        boolean known = draft.conversation().session().count() > 0;
        // A keyword is the same in every language: it tells nothing about somebody who has spoken before.
        if (word.isEmpty() || !known) {
            speakAsShe(draft, reading.language());
        }
        if (danger && !quiet) {
            performing.say(draft, Draft.DANGER_CARD);
        }
        if (danger) {
            performing
                    .tell(draft, TurnEffects.DANGER, told)
                    .filter(desk -> !quiet && nobodyIsThere(draft, desk))
                    .ifPresent(desk -> performing.say(draft, AT_DESK, desk));
        }
        Severity met = danger || news ? urgent : Severity.INFORMATION;
        // Whoever looks at her phone learns nothing from a word that means something to us.
        Optional<GlobalWord> heard = quiet ? word.filter(UNSEEN::contains) : word;
        performing.guarded(draft, () -> respond(draft, message, reading, heard, met));
    }

    /** Whoever is in danger at night must not wait for staff. It need not be said to her twice in an hour. */
    private boolean nobodyIsThere(Draft draft, Map<String, String> desk) {
        return "closed".equals(desk.get("desk")) && !saidLately(draft, AT_DESK);
    }

    private boolean saidLately(Draft draft, String key) {
        return outbox.saidSince(draft.conversation().id(), key, draft.now().minus(ACKNOWLEDGED_FOR));
    }

    private void returns(Draft draft, String number) {
        leave(draft);
        performing.say(draft, "receipt-" + receipt.redeem(draft, number));
    }

    private void behindTheDecoy(Draft draft, InboundMessage message, Map<String, String> danger) {
        if (!watched.returns(draft, message.text())) {
            watched.answer(draft, message, danger);
            return;
        }
        performing.say(draft, "returned");
        performing.guarded(draft, () -> {
            if (draft.conversation().owner() == Owner.OPTED_OUT) {
                draft.change(draft.conversation().after(Owner.Change.OPT_IN));
            }
            begin(draft, dialogs.entry());
        });
    }

    /** Where no dialog is open, the language is the one she writes in. */
    private void speakAsShe(Draft draft, Language language) {
        if (draft.conversation().session().standing().isPresent()) {
            return;
        }
        switch (language) {
            case ENGLISH -> speak(draft, Locale.ENGLISH);
            case CHINESE, PINYIN, MIXED -> speak(draft, Locale.CHINESE);
            case UNKNOWN -> {}
            case BURMESE, LAO, THAI, VIETNAMESE -> performing.say(draft, "unserved-language");
        }
    }

    private void speak(Draft draft, Locale language) {
        performing.feed(draft, new Input.Speak(language));
    }

    private void respond(
            Draft draft, InboundMessage message, Reading reading, Optional<GlobalWord> word, Severity urgent) {
        Owner owner = draft.conversation().owner();
        Optional<String> number = Receipt.number(message.text());
        if (message.preference() == Preference.OPTED_OUT) {
            optOut(draft);
        } else if (message.preference() == Preference.HELP) {
            return; // the provider has answered
        } else if (word.filter(GlobalWord.ERASE::equals).isPresent()) {
            erasing.asked(draft, message);
        } else if (owner == Owner.OPTED_OUT) {
            optedOut(draft, message, word, urgent == Severity.DANGER);
        } else if (number.isPresent()) {
            returns(draft, number.get());
        } else if (word.isPresent()) {
            global(draft, word.get());
        } else if (owner == Owner.STAFF) {
            toStaff(draft, message);
        } else {
            talking.talk(draft, message, reading, urgent);
        }
    }

    private void optedOut(Draft draft, InboundMessage message, Optional<GlobalWord> word, boolean danger) {
        if (message.preference() == Preference.OPTED_IN
                || word.filter(GlobalWord.OPT_IN::equals).isPresent()) {
            draft.change(draft.conversation().after(Owner.Change.OPT_IN));
            performing.say(draft, "opted-in");
            begin(draft, dialogs.entry());
        } else if (!danger) {
            performing.say(draft, "opted-out");
        }
    }

    private void optOut(Draft draft) {
        leave(draft);
        draft.change(draft.conversation().after(Owner.Change.OPT_OUT));
    }

    private void global(Draft draft, GlobalWord word) {
        switch (word) {
            case OPT_OUT -> {
                optOut(draft);
                performing.say(draft, "opted-out");
            }
            case HELP -> {
                performing.say(draft, "help");
                performing.feed(draft, new Input.Repeat());
            }
            case EXIT -> {
                leave(draft);
                toBot(draft);
                if (!watched.hides(draft)) {
                    performing.say(draft, "exited");
                }
            }
            case STAFF -> {
                leave(draft);
                performing.say(draft, "staff-told", performing.handOver(draft));
            }
            case BACK -> {
                if (standsNowhere(draft)) {
                    begin(draft, dialogs.entry());
                } else {
                    performing.feed(draft, new Input.Back());
                }
            }
            case MENU, OPT_IN -> {
                leave(draft);
                begin(draft, dialogs.entry());
            }
            case CODE_WORD -> {
                leave(draft);
                begin(draft, dialogs.codeWord().orElseGet(dialogs::entry));
            }
            case STATUS -> {
                Map<String, String> told = performing.ask(draft, TurnEffects.STATUS, Map.of());
                performing.say(draft, "status-" + told.getOrDefault("state", "none"));
                performing.feed(draft, new Input.Repeat());
            }
            case ERASE -> throw new IllegalStateException("Answered before");
            case CHINESE -> changeLanguage(draft, Locale.CHINESE);
            case ENGLISH -> changeLanguage(draft, Locale.ENGLISH);
            case DANGER -> {
                if (standsNowhere(draft)) {
                    begin(draft, dialogs.alarm());
                } else {
                    performing.feed(draft, new Input.Repeat());
                }
            }
        }
    }

    private void changeLanguage(Draft draft, Locale language) {
        speak(draft, language);
        if (standsNowhere(draft) && draft.conversation().owner() == Owner.STAFF) {
            performing.say(draft, "language-changed");
        } else if (standsNowhere(draft)) {
            begin(draft, dialogs.entry());
        }
    }

    private void toStaff(Draft draft, InboundMessage message) {
        if (message.attachments() > 0) {
            performing.say(draft, "attachment");
            performing.tell(draft, TurnEffects.FILE, Map.of());
        }
        if (!message.text().isBlank()) {
            performing
                    .tell(draft, TurnEffects.NOTE, Map.of("text", message.text()))
                    .filter(desk -> !saidLately(draft, WITH_STAFF))
                    .ifPresent(desk -> performing.say(draft, WITH_STAFF, desk));
        }
    }

    private void begin(Draft draft, String dialog) {
        toBot(draft);
        performing.feed(draft, new Input.Begin(dialog));
    }

    private void leave(Draft draft) {
        performing.feed(draft, new Input.Leave());
    }

    private static void toBot(Draft draft) {
        draft.change(draft.conversation().after(Owner.Change.BOT_TAKES));
    }

    private static boolean standsNowhere(Draft draft) {
        return draft.conversation().session().standing().isEmpty();
    }

    private static String reasons(Reading reading) {
        return reading.reasons().stream()
                .map(reason -> reason.rule() + ": " + reason.phrase())
                .collect(Collectors.joining("; "));
    }
}
