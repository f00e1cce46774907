package org.anxin.helpline.channel;

import java.time.Instant;
import org.anxin.helpline.WithOtherAccounts;
import org.anxin.helpline.channel.wechat.SafeMode;

/** An Official Account in plain mode, where the signature does not cover the words. */
@WithOtherAccounts
class PlainWechatContractIT extends WechatContractIT {

    @Override
    SafeMode.Call call(String token, String xml, Instant then) {
        return SafeMode.plain(token, xml, then);
    }

    @Override
    String opened(String answer) {
        return SafeMode.read(answer);
    }
}
