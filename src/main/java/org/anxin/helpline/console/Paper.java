package org.anxin.helpline.console;

import java.util.List;

/**
 * What a copy says, in the words of the page it was asked on, whatever its format.
 *
 * @param mark who took it, when, and the copy's number; on every page
 * @param remarks what to know before reading
 */
record Paper(String title, String mark, List<String> remarks, List<Section> sections) {

    /** @param columns empty where each row is a name and its value */
    record Section(String heading, List<String> columns, List<List<String>> rows) {}
}
