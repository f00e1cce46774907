package org.anxin.helpline.understanding.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A classifier as bytes: a mark, the SHA-256 of what follows, the idf table, the weights. */
public final class ClassifierFile {

    private static final byte[] MARK = "ANXIN-NLU-2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;

    private ClassifierFile() {}

    public static byte[] bytes(Classifier classifier) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            classifier.space().write(out);
            out.writeInt(classifier.cuts().size());
            for (Map.Entry<String, Double> cut : new TreeMap<>(classifier.cuts()).entrySet()) {
                out.writeUTF(cut.getKey());
                out.writeDouble(cut.getValue());
            }
            out.writeInt(classifier.heads().size());
            for (Map.Entry<String, Weights> head : new TreeMap<>(classifier.heads()).entrySet()) {
                out.writeUTF(head.getKey());
                head.getValue().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(MARK);
        all.writeBytes(sha256(body.toByteArray()));
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    /** @throws IOException when the bytes are no classifier, or not the ones that were written */
    public static Classifier read(InputStream source) throws IOException {
        byte[] mark = source.readNBytes(MARK.length);
        byte[] hash = source.readNBytes(HASH);
        byte[] body = source.readAllBytes();
        if (!Arrays.equals(mark, MARK)) {
            throw new IOException("This is no model of Anxin");
        }
        if (!Arrays.equals(hash, sha256(body))) {
            throw new IOException("This model is damaged: its hash does not match");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        FeatureSpace space = FeatureSpace.read(in);
        Map<String, Double> cuts = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            cuts.put(in.readUTF(), in.readDouble());
        }
        Map<String, Weights> heads = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            heads.put(in.readUTF(), Weights.read(in));
        }
        return new Classifier(space, heads, cuts);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
