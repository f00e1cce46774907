package org.anxin.helpline.dialog;

/** Words that mean the same in every step. They count only when the message says nothing else. */
public enum GlobalWord {
    HELP,
    OPT_OUT,
    OPT_IN,
    EXIT,
    STAFF,
    BACK,
    MENU,
    CHINESE,
    ENGLISH,
    DANGER
}
