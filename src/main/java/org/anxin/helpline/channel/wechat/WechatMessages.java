package org.anxin.helpline.channel.wechat;

import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;

/** Makes of WeChat's messages and events what a turn takes. What says nothing is left out. */
final class WechatMessages {

    private final AddressVault vault;

    WechatMessages(AddressVault vault) {
        this.vault = vault;
    }

    Optional<InboundMessage> of(Map<String, String> fields) {
        String openid = fields.getOrDefault("FromUserName", "");
        if (!openid.matches("[A-Za-z0-9_-]{1,64}")) {
            return Optional.empty();
        }
        SealedAddress from = vault.seal(Address.handle(WechatSender.CHANNEL, openid));
        String id = fields.getOrDefault("MsgId", "");
        return switch (fields.getOrDefault("MsgType", "")) {
            case "text" -> message(id, from, fields.getOrDefault("Content", ""), 0, Preference.NONE);
            case "image", "voice", "video", "shortvideo", "location", "link" ->
                message(id, from, "", 1, Preference.NONE);
            case "event" -> event(fields, from);
            default -> Optional.empty();
        };
    }

    private static Optional<InboundMessage> event(Map<String, String> fields, SealedAddress from) {
        // An event has no id of its own, and the openid must not be part of one.
        String id = from.person().value() + "-" + fields.getOrDefault("CreateTime", "");
        return switch (fields.getOrDefault("Event", "")) {
            case "subscribe" -> message(id, from, "", 0, Preference.OPTED_IN);
            case "unsubscribe" -> message(id, from, "", 0, Preference.OPTED_OUT);
            case "CLICK" -> message(id, from, fields.getOrDefault("EventKey", ""), 0, Preference.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<InboundMessage> message(
            String id, SealedAddress from, String text, int attachments, Preference preference) {
        return id.matches("[0-9a-f-]{1,100}")
                ? Optional.of(new InboundMessage(
                        WechatSender.CHANNEL, id, from, InboundText.fitting(text), attachments, preference))
                : Optional.empty();
    }
}
