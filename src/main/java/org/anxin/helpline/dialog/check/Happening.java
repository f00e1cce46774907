package org.anxin.helpline.dialog.check;

import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.dialog.Effect;

/** Something the helpline did, as a person or staff would notice it. */
public sealed interface Happening {

    /** One line that says what, without its words. */
    String brief();

    /** It said something. */
    record Said(Effect.Say say) implements Happening {

        @Override
        public String brief() {
            return "bot    " + say.key();
        }
    }

    /** It had something done. */
    record Did(String name, Map<String, String> values) implements Happening {

        @Override
        public String brief() {
            StringBuilder line = new StringBuilder("does   ").append(name);
            new TreeMap<>(values)
                    .forEach((key, value) -> line.append(' ')
                            .append(key)
                            .append('=')
                            .append(value.contains(" ") ? "(" + value + ")" : value));
            return line.toString();
        }
    }

    /** It could not go on. */
    record Failed(Effect.Fault fault) implements Happening {

        @Override
        public String brief() {
            return "fault  "
                    + fault.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
