package org.anxin.helpline.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.channel.RawBody;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.channel.Secrets;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.SentMenu;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes in what people write to the bot. What is no private message of a person is left alone. */
@RestController
@WithTelegram
class TelegramWebhook {

    static final String CHANNEL = "telegram";
    static final String PATH = "/webhooks/telegram/updates";
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private static final List<String> MEDIA =
            List.of("photo", "voice", "audio", "video", "video_note", "document", "sticker");

    private final TelegramSettings settings;
    private final Intake intake;
    private final AddressVault vault;

    TelegramWebhook(TelegramSettings settings, Intake intake, AddressVault vault) {
        this.settings = settings;
        this.intake = intake;
        this.vault = vault;
    }

    /** @return a call that Telegram is to make, or nothing */
    @PostMapping(PATH)
    Map<String, Object> receive(HttpServletRequest request) {
        if (!Secrets.anySame(settings.webhookSecrets(), request.getHeader(SECRET))) {
            throw Refused.forged();
        }
        JsonNode update = RawBody.json(RawBody.read(request, MediaType.APPLICATION_JSON));
        String id = update.path("update_id").asString("");
        if (!id.matches("\\d{1,19}")) {
            return Map.of();
        }
        JsonNode pressed = update.path("callback_query");
        if (!pressed.isMissingNode()) {
            pressed(id, pressed);
            // Without it the button goes on turning.
            return Map.of(
                    "method",
                    "answerCallbackQuery",
                    "callback_query_id",
                    pressed.path("id").asString(""));
        }
        JsonNode member = update.path("my_chat_member");
        if (!member.isMissingNode()) {
            member(id, member);
        } else {
            written(id, update.path("message"));
        }
        return Map.of();
    }

    private void written(String id, JsonNode message) {
        String text = message.path("text").asString(message.path("caption").asString(""));
        boolean begins = text.equals("/start") || text.startsWith("/start ");
        from(message.path("chat"))
                .ifPresent(her -> receive(
                        id, her, begins ? "" : text, message, begins ? Preference.OPTED_IN : Preference.NONE, ""));
    }

    private void pressed(String id, JsonNode query) {
        from(query.path("message").path("chat"))
                .ifPresent(her -> SentMenu.pressed(query.path("data").asString(""))
                        .ifPresent(button -> receive(
                                id, her, button.text(), query.path("message"), Preference.NONE, button.menu())));
    }

    /** She blocked the bot. That she took it back shows when she writes. */
    private void member(String id, JsonNode member) {
        boolean blocked =
                "kicked".equals(member.path("new_chat_member").path("status").asString(""));
        if (blocked) {
            from(member.path("chat")).ifPresent(her -> receive(id, her, "", member, Preference.OPTED_OUT, ""));
        }
    }

    private void receive(String id, String her, String text, JsonNode source, Preference preference, String menu) {
        var message = new InboundMessage(
                CHANNEL,
                id,
                vault.seal(Address.handle(CHANNEL, her)),
                InboundText.fitting(text),
                preference == Preference.NONE && menu.isEmpty() ? attachments(source) : 0,
                preference);
        boolean stored = intake.receive(menu.isEmpty() ? message : message.answering(menu))
                .stored();
        if (!stored) {
            throw Refused.forNow();
        }
    }

    private static int attachments(JsonNode message) {
        return (int) MEDIA.stream().filter(message::has).count();
    }

    private static Optional<String> from(JsonNode chat) {
        String id = chat.path("id").asString("");
        return "private".equals(chat.path("type").asString("")) && id.matches("\\d{1,19}")
                ? Optional.of(id)
                : Optional.empty();
    }
}
