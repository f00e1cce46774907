package org.anxin.helpline.conversation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.conversation.ChannelHealth.Cost;
import org.anxin.helpline.start.SettingException;

/** What a segment costs on each channel, as the settings say. */
final class Prices {

    private static final Pattern PRICE = Pattern.compile("([a-z-]+):([0-9]{1,6}(?:\\.[0-9]{1,6})?)");

    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Currency currency;

    /** @throws SettingException when a price is written otherwise */
    Prices(ConversationSettings settings) {
        currency = settings.currency();
        for (String one : settings.prices()) {
            Matcher price = PRICE.matcher(one.strip());
            if (!price.matches()) {
                throw new SettingException("anxin.conversation.prices has " + one
                        + ": a price is written like twilio:0.05, a channel and what a segment costs on it.");
            }
            prices.put(price.group(1), new BigDecimal(price.group(2)));
        }
    }

    /** Empty where no price is known. */
    Optional<Cost> of(String channel, long segments) {
        return Optional.ofNullable(prices.get(channel))
                .map(price -> new Cost(price.multiply(BigDecimal.valueOf(segments)), currency));
    }
}
