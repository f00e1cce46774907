package org.anxin.helpline.privacy;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tokens from the keys of the pseudonyms, apart from them by their label. */
@Component
class KeyedTokens implements SearchTokens {

    private static final int BYTES = 16;
    private static final String LABEL = "search\n";

    private final PrfSet prfs;

    KeyedTokens(Keys keys) {
        this.prfs = keys.pseudonyms();
    }

    @Override
    public byte[] of(String word) {
        try {
            return prfs.computePrimary(labelled(word), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a token", e);
        }
    }

    @Override
    public List<byte[]> candidates(String word) {
        List<byte[]> tokens = new ArrayList<>();
        try {
            for (Prf prf : prfs.getPrfs().values()) {
                tokens.add(prf.compute(labelled(word), BYTES));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a token", e);
        }
        return tokens;
    }

    private static byte[] labelled(String word) {
        return (LABEL + word).getBytes(StandardCharsets.UTF_8);
    }
}
