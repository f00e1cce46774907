package org.anxin.helpline.dialog.check;

import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.GlobalWord;
import org.anxin.helpline.dialog.Input;

/** What somebody writes, given to the dialogs the way the helpline gives it: global words first. */
public final class Person {

    private final Desk desk;
    private boolean askedToErase;

    public Person(Desk desk) {
        this.desk = desk;
    }

    /** @param menu the id of the menu she replies to, empty if the channel does not know */
    public void writes(String text, String menu) {
        Optional<GlobalWord> word = desk.library().globalWord(text);
        askedToErase &= word.filter(GlobalWord.ERASE::equals).isPresent();
        if (word.isPresent()) {
            globally(word.get());
        } else if (standsNowhere()) {
            desk.feed(new Input.Open(desk.library().entry(), text, menu));
        } else {
            desk.feed(text.isBlank() ? new Input.Repeat() : new Input.Said(text, menu));
        }
    }

    private void globally(GlobalWord word) {
        DialogLibrary library = desk.library();
        switch (word) {
            case HELP -> {
                desk.say("help");
                desk.feed(new Input.Repeat());
            }
            case OPT_OUT -> left("opted-out");
            case EXIT -> left("exited");
            case ERASE -> erase();
            case STATUS -> {
                desk.say("status-none");
                desk.feed(new Input.Repeat());
            }
            case CODE_WORD -> {
                desk.feed(new Input.Leave());
                desk.feed(new Input.Begin(library.codeWord().orElseGet(library::entry)));
            }
            case STAFF -> {
                desk.feed(new Input.Leave());
                desk.handOver();
            }
            case MENU, OPT_IN -> {
                desk.feed(new Input.Leave());
                desk.feed(new Input.Begin(library.entry()));
            }
            case BACK -> desk.feed(standsNowhere() ? new Input.Begin(library.entry()) : new Input.Back());
            case CHINESE -> desk.feed(new Input.Speak(Locale.CHINESE));
            case ENGLISH -> desk.feed(new Input.Speak(Locale.ENGLISH));
            case DANGER -> {
                desk.say("danger-card");
                desk.feed(standsNowhere() ? new Input.Begin(library.alarm()) : new Input.Repeat());
            }
        }
    }

    private void erase() {
        if (askedToErase) {
            left("erased");
        } else {
            desk.say("erase-sure");
        }
        askedToErase = !askedToErase;
    }

    private void left(String key) {
        desk.feed(new Input.Leave());
        desk.say(key);
    }

    private boolean standsNowhere() {
        return desk.session().standing().isEmpty();
    }
}
