package org.anxin.helpline.channel.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Safe mode: AES-256-CBC over 16 random bytes, the length, the XML and the AppID, padded to blocks of 32. WeChat's own
 * choice of mode; what it does not protect, the signature does.
 */
final class WechatCipher {

    private static final int RANDOM = 16;
    private static final int BLOCK = 32;
    private static final int LENGTH = Integer.BYTES;

    private final List<byte[]> keys;
    private final String appId;
    private final SecureRandom random = new SecureRandom();

    WechatCipher(List<String> encodingAesKeys, String appId) {
        this.keys = encodingAesKeys.stream()
                .map(key -> Base64.getDecoder().decode(key + "="))
                .toList();
        this.appId = appId;
    }

    boolean usable() {
        return !keys.isEmpty();
    }

    /** @return the XML, or empty when no key fits or it is for another account */
    Optional<String> open(String encrypted) {
        return keys.stream().flatMap(key -> open(key, encrypted).stream()).findFirst();
    }

    private Optional<String> open(byte[] key, String encrypted) {
        try {
            byte[] padded =
                    cipher(Cipher.DECRYPT_MODE, key).doFinal(Base64.getDecoder().decode(encrypted));
            int padding = padded[padded.length - 1];
            int end = padded.length - padding;
            if (padding < 1 || padding > BLOCK || end < RANDOM + LENGTH) {
                return Optional.empty();
            }
            int length = ByteBuffer.wrap(padded, RANDOM, LENGTH).getInt();
            int start = RANDOM + LENGTH;
            if (length < 0 || length > end - start) {
                return Optional.empty();
            }
            String account = new String(padded, start + length, end - start - length, StandardCharsets.UTF_8);
            return account.equals(appId)
                    ? Optional.of(new String(padded, start, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    String seal(String xml) {
        byte[] noise = new byte[RANDOM];
        random.nextBytes(noise);
        return seal(xml, noise);
    }

    String seal(String xml, byte[] noise) {
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        byte[] account = appId.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + LENGTH + text.length + account.length;
        int padding = BLOCK - length % BLOCK;
        byte[] padded = Arrays.copyOf(
                ByteBuffer.allocate(length)
                        .put(noise)
                        .putInt(text.length)
                        .put(text)
                        .put(account)
                        .array(),
                length + padding);
        Arrays.fill(padded, length, padded.length, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE, keys.getFirst()).doFinal(padded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
        return cipher;
    }
}
