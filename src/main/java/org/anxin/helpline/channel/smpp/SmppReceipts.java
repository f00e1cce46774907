package org.anxin.helpline.channel.smpp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.springframework.stereotype.Component;

/** Hears what became of messages: receipts as SMPP 3.4, appendix B, describes them, as parameters or in words. */
@Component
@WithSmpp
class SmppReceipts {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*([0-9A-Za-z-]{1,65})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Z]{4,8})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9A-Za-z]{1,8})", Pattern.CASE_INSENSITIVE);
    private static final String[] STATES = {
        "", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
    };

    private final Deliveries deliveries;

    SmppReceipts(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @return whether it is of a message we know */
    boolean take(DeliverSm pdu) {
        String words = new String(
                pdu.getShortMessage() == null ? new byte[0] : pdu.getShortMessage(), StandardCharsets.ISO_8859_1);
        var givenId = pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var givenState = pdu.getOptionalParameter(OptionalParameter.Message_state.class);
        String id = givenId == null ? found(ID, words) : givenId.getValueAsString();
        String state = givenState == null || givenState.getValue() < 0 || givenState.getValue() >= STATES.length
                ? found(STATE, words).toUpperCase(Locale.ROOT)
                : STATES[givenState.getValue()];
        Optional<Delivery> delivery = delivery(state);
        if (id.isEmpty() || delivery.isEmpty()) {
            return true;
        }
        String code = delivery.get() == Delivery.DELIVERED ? "" : (state + " " + found(ERROR, words)).strip();
        return spellings(id).stream()
                .anyMatch(spelling -> deliveries.report(SmppSender.CHANNEL, spelling, delivery.get(), code));
    }

    private static Optional<Delivery> delivery(String state) {
        return Optional.ofNullable(
                switch (state) {
                    case "ENROUTE", "ACCEPTD" -> Delivery.SENT;
                    case "DELIVRD" -> Delivery.DELIVERED;
                    case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Delivery.UNDELIVERED;
                    default -> null;
                });
    }

    /** SMS centres answer with hexadecimal ids and report decimal ones, or the other way, with zeros before them. */
    private static Set<String> spellings(String id) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(id);
        if (id.matches("\\d{1,18}")) {
            String hex = Long.toHexString(Long.parseLong(id));
            spellings.addAll(List.of(hex, hex.toUpperCase(Locale.ROOT)));
            spellings.add("0".repeat(Math.max(0, 8 - hex.length())) + hex.toUpperCase(Locale.ROOT));
        }
        if (id.matches("[0-9A-Fa-f]{1,15}")) {
            spellings.add(Long.toString(Long.parseLong(id, 16)));
        }
        spellings.add(id.replaceFirst("^0+(?=.)", ""));
        return spellings;
    }

    private static String found(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group(1) : "";
    }
}
