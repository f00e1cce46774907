package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.anxin.helpline.conversation.ChannelHealth.Cost;
import org.anxin.helpline.start.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PricesTest {

    @Test
    void segments_cost_what_the_settings_say() {
        Prices prices = prices("twilio:0.0079, sms:0.05");
        assertThat(prices.of("twilio", 300)).contains(new Cost(new BigDecimal("2.3700"), Currency.getInstance("USD")));
        assertThat(prices.of("smpp", 300)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "twilio:", "twilio:-1", "twilio:a", "twilio=0.05"})
    void a_price_that_is_none_is_said_with_how_to_write_one(String wrong) {
        assertThatThrownBy(() -> prices(wrong))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("written like twilio:0.05");
    }

    private static Prices prices(String written) {
        return new Prices(new Binder(new MapConfigurationPropertySource(
                        Map.of("anxin.conversation.prices", written, "anxin.conversation.currency", "USD")))
                .bindOrCreate("anxin.conversation", ConversationSettings.class));
    }
}
