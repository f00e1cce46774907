package org.anxin.helpline.privacy;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tokens from the key of digests, apart from others by their label. That key stays when pseudonyms get new ones. */
@Component
class KeyedTokens implements SearchTokens {

    private static final int BYTES = 16;
    private static final String LABEL = "search\n";

    private final Keys keys;

    KeyedTokens(Keys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(String word) {
        return Arrays.copyOf(keys.digest(LABEL + word), BYTES);
    }

    @Override
    public List<byte[]> candidates(String word) {
        return List.of(of(word));
    }
}
