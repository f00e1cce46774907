package org.anxin.helpline.channel;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a channel's settings, and what is left to do at the provider. Holds no secret, only its name. */
public final class Findings {

    private static final String SOME_ADDRESS = "https://sms.example.org";

    private final Set<String> problems = new LinkedHashSet<>();
    private final List<String> steps = new ArrayList<>();

    /** @param sentence which setting, and what to set it to; never what it is */
    public void unless(boolean holds, String sentence) {
        if (!holds) {
            problems.add(sentence);
        }
    }

    /** An address of ours to paste. @param where the field at the provider */
    public void paste(String where, PublicSettings settings, String path) {
        steps.add(where + ": " + address(settings) + path);
    }

    public void todo(String sentence) {
        steps.add(sentence);
    }

    /** Where providers reach us, without a slash at its end; an example where it is not set, which is a problem. */
    public String address(PublicSettings settings) {
        URI url = settings.publicBaseUrl();
        boolean given = url != null && url.getHost() != null;
        unless(given, "Set anxin.public-base-url to the address providers call, such as " + SOME_ADDRESS + ".");
        if (!given) {
            return SOME_ADDRESS;
        }
        unless("https".equals(url.getScheme()), "anxin.public-base-url begins with https: words travel there.");
        return url.toString().replaceFirst("/+$", "");
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }
}
