package org.anxin.helpline.privacy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words of one conversation or report, for the length of a call. */
final class OwnSealer implements Sealer {

    private final Supplier<Optional<OwnKey>> kept;
    private final Supplier<OwnKey> keptOrNew;
    private final Sealer before;
    private @Nullable OwnKey known;

    /** @param before what sealed them when there were no keys of their own */
    OwnSealer(Supplier<Optional<OwnKey>> kept, Supplier<OwnKey> keptOrNew, Sealer before) {
        this.kept = kept;
        this.keptOrNew = keptOrNew;
        this.before = before;
    }

    @Override
    public byte[] seal(String text, String binding) {
        OwnKey key = known == null ? keptOrNew.get() : known;
        known = key;
        return key.seal(text, binding);
    }

    @Override
    public String open(byte[] sealed, String binding) {
        if (!OwnKey.sealed(sealed)) {
            return before.open(sealed, binding);
        }
        if (known == null) {
            known = kept.get().orElse(null);
        }
        return known != null && known.made(sealed) ? known.open(sealed, binding) : "";
    }
}
