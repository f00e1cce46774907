package org.anxin.helpline.channel.wechat;

import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.channel.Setup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The account's settings, and what WeChat's console wants pasted. */
@EnableConfigurationProperties(WechatSettings.class)
class WechatSetup implements Setup {

    private final WechatSettings settings;
    private final PublicSettings address;

    WechatSetup(WechatSettings settings, PublicSettings address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public boolean begun() {
        return on()
                || !settings.tokens().isEmpty()
                || !settings.encodingAesKeys().isEmpty()
                || settings.appSecret() != null && !settings.appSecret().isBlank();
    }

    private boolean on() {
        return settings.appId() != null && !settings.appId().isBlank();
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                on(), "Set anxin.channel.wechat.app-id to the account's AppID: without it the channel stays off.");
        findings.unless(
                !on() || settings.appId().matches("wx[0-9a-f]{16}"),
                "anxin.channel.wechat.app-id is wx and 16 digits and letters a to f.");
        findings.unless(
                settings.tokens().stream().allMatch(token -> token.matches("[A-Za-z0-9-]{3,32}")),
                "Every token of anxin.channel.wechat.tokens is 3 to 32 letters and digits.");
        findings.unless(
                settings.window().isPositive(),
                "anxin.channel.wechat.window is how long she can be written to, such as 48h.");
        findings.unless(settings.perSecond() > 0, "anxin.channel.wechat.per-second is 1 or more.");
        findings.paste("设置与开发 → 基本配置 → 服务器配置, URL", address, WechatWebhook.PATH);
        findings.todo("There, Token: the first of anxin.channel.wechat.tokens.");
        findings.todo(
                settings.encodingAesKeys().isEmpty()
                        ? "There, 明文模式 (plain mode): the signature does not cover the words then. Set anxin.channel.wechat.encoding-aes-keys for safe mode."
                        : "There, EncodingAESKey: the first of anxin.channel.wechat.encoding-aes-keys, with 安全模式 (safe mode).");
        findings.todo("Start the helpline before you save, then 启用; and put its address on the IP 白名单.");
    }
}
