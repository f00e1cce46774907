package org.anxin.helpline.understanding.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thing known by its shape: a regular expression, and what its value is.
 *
 * @param starts the characters it may begin with, so that it is not tried everywhere; empty where that may be any
 */
record Shape(String type, Pattern pattern, BitSet starts, Value value) implements Finder {

    /** What was matched, in one spelling; empty where it is not what it looks like. */
    interface Value {
        Optional<String> of(MatchResult match);
    }

    static Shape of(String type, String regex, Value value) {
        return of(type, "", regex, value);
    }

    static Shape of(String type, String starts, String regex, Value value) {
        BitSet characters = new BitSet();
        starts.chars().forEach(characters::set);
        return new Shape(type, Pattern.compile(regex), characters, value);
    }

    /** The last group that took part, or all. */
    static Optional<String> group(MatchResult match) {
        for (int group = match.groupCount(); group > 0; group--) {
            if (match.group(group) != null) {
                return Optional.of(match.group(group));
            }
        }
        return Optional.of(match.group());
    }

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>(0);
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int from = 0; next(matcher, text, from); from = Math.max(from + 1, matcher.end())) {
            value.of(matcher).ifPresent(found -> spans.add(new Span(type, matcher.start(), matcher.end(), found)));
        }
        return spans;
    }

    private boolean next(Matcher matcher, String text, int from) {
        if (starts.isEmpty()) {
            return from <= text.length() && matcher.region(from, text.length()).find();
        }
        for (int at = from; at < text.length(); at++) {
            if (starts.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
