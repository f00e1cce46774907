package org.anxin.helpline.channel.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A WeChat Official Account. The channel is on as soon as there is an AppID.
 *
 * @param appId begins with wx
 * @param appSecret what access tokens are asked for with
 * @param tokens what callbacks are signed with; the one in use first
 * @param encodingAesKeys 43 characters each, for safe mode; the one in use first
 * @param apiBaseUrl where WeChat's API is
 * @param window how long after her last message she can be written to
 * @param perSecond how many messages a second WeChat takes from us
 * @param timeout longest wait for an answer
 */
@ConfigurationProperties("anxin.channel.wechat")
record WechatSettings(
        @Nullable String appId,
        @Nullable String appSecret,
        @DefaultValue List<String> tokens,
        @DefaultValue List<String> encodingAesKeys,
        @DefaultValue("https://api.weixin.qq.com") URI apiBaseUrl,
        @DefaultValue("48h") Duration window,
        @DefaultValue("10") int perSecond,
        @DefaultValue("5s") Duration timeout) {

    WechatSettings {
        tokens = List.copyOf(tokens);
        encodingAesKeys = List.copyOf(encodingAesKeys);
        if (appId != null && !appId.isBlank()) {
            if (appSecret == null || appSecret.isBlank()) {
                throw new SettingException("Set anxin.channel.wechat.app-secret, without which nothing can be sent.");
            }
            if (tokens.isEmpty()) {
                throw new SettingException(
                        "Set anxin.channel.wechat.tokens to the token that the account's server settings have.");
            }
            if (!encodingAesKeys.stream().allMatch(key -> key.matches("[A-Za-z0-9]{43}"))) {
                throw new SettingException(
                        "Every key of anxin.channel.wechat.encoding-aes-keys is 43 letters and digits.");
            }
        }
    }

    @Override
    public String toString() {
        return "WechatSettings[hidden]";
    }
}
