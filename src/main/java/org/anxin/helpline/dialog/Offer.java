package org.anxin.helpline.dialog;

import java.util.List;
import java.util.Map;

/**
 * The choices of a menu as one person is offered them.
 *
 * @param words of each choice by its name, the label first, in the order of the menu
 * @param asWritten whether the words stand so in the dialog's file; otherwise values of hers are in them
 */
record Offer(Map<String, List<String>> words, boolean asWritten) {}
