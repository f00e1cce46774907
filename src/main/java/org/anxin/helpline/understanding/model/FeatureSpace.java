package org.anxin.helpline.understanding.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.understanding.text.NormalText;

/** Which pieces count, and how much: an open hash table from piece to number, with its inverse document frequency. */
public final class FeatureSpace {

    private static final int FEWEST = 2;
    private static final int MANY = 20_000;

    private final Grams grams;
    private final float scale;
    private final long[] hashes;
    private final float[] idf;
    private final byte[] blocks;
    private final int[] table;

    private FeatureSpace(Grams grams, float scale, long[] hashes, float[] idf, byte[] blocks) {
        this.grams = grams;
        this.scale = scale;
        this.hashes = hashes;
        this.idf = idf;
        this.blocks = blocks;
        this.table = new int[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        Arrays.fill(table, -1);
        for (int id = 0; id < hashes.length; id++) {
            int at = slot(hashes[id]);
            while (table[at] >= 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = id;
        }
    }

    /**
     * Of all training texts; what occurs in one text alone is left out, and what occurs in few where there are many: it
     * would be most of the model and teach the least.
     */
    static FeatureSpace of(Grams grams, float scale, List<NormalText> texts) {
        Map<Long, int[]> seen = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int text = i + 1;
            grams.collect(texts.get(i), (block, hash) -> {
                int[] counts = seen.computeIfAbsent(hash, key -> new int[] {0, 0, block});
                counts[0] += counts[1] == text ? 0 : 1;
                counts[1] = text;
            });
        }
        int fewest = FEWEST + texts.size() / MANY;
        long[] hashes = seen.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= fewest)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] idf = new float[hashes.length];
        byte[] blocks = new byte[hashes.length];
        for (int id = 0; id < hashes.length; id++) {
            int[] counts = seen.get(hashes[id]);
            idf[id] = (float) (Math.log((1.0 + texts.size()) / (1 + counts[0])) + 1);
            blocks[id] = (byte) counts[2];
        }
        return new FeatureSpace(grams, scale, hashes, idf, blocks);
    }

    /** How many numbers there are: one for each piece, and a last one that every text has. */
    int size() {
        return hashes.length + 1;
    }

    /** Term frequencies times idf, every block of the length {@code scale} times its share. */
    Features of(NormalText text) {
        Collected collected = new Collected();
        grams.collect(text, collected);
        int[] found = Arrays.copyOf(collected.ids, collected.count);
        Arrays.sort(found);
        int[] ids = new int[found.length + 1];
        float[] values = new float[found.length + 1];
        double[] squares = new double[Grams.BLOCKS];
        int count = 0;
        for (int i = 0; i < found.length; ) {
            int run = i + 1;
            while (run < found.length && found[run] == found[i]) {
                run++;
            }
            float value = (float) (1 + Math.log(run - i)) * idf[found[i]];
            ids[count] = found[i];
            values[count++] = value;
            squares[blocks[found[i]]] += value * value;
            i = run;
        }
        for (int i = 0; i < count; i++) {
            int block = blocks[ids[i]];
            values[i] *= (float) (scale * Grams.SHARES[block] / Math.sqrt(squares[block]));
        }
        ids[count] = hashes.length;
        values[count++] = 1;
        return new Features(Arrays.copyOf(ids, count), Arrays.copyOf(values, count));
    }

    private int slot(long hash) {
        return (int) (hash >>> 20) & (table.length - 1);
    }

    private int id(long hash) {
        for (int at = slot(hash); table[at] >= 0; at = (at + 1) & (table.length - 1)) {
            if (hashes[table[at]] == hash) {
                return table[at];
            }
        }
        return -1;
    }

    private final class Collected implements Grams.Sink {

        private int[] ids = new int[256];
        private int count;

        @Override
        public void add(int block, long hash) {
            int id = id(hash);
            if (id >= 0) {
                if (count == ids.length) {
                    ids = Arrays.copyOf(ids, count * 2);
                }
                ids[count++] = id;
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(grams.name());
        out.writeFloat(scale);
        out.writeInt(hashes.length);
        for (int id = 0; id < hashes.length; id++) {
            out.writeLong(hashes[id]);
            out.writeFloat(idf[id]);
            out.writeByte(blocks[id]);
        }
    }

    static FeatureSpace read(DataInputStream in) throws IOException {
        Grams grams = Grams.valueOf(in.readUTF());
        float scale = in.readFloat();
        int size = in.readInt();
        long[] hashes = new long[size];
        float[] idf = new float[size];
        byte[] blocks = new byte[size];
        for (int id = 0; id < size; id++) {
            hashes[id] = in.readLong();
            idf[id] = in.readFloat();
            blocks[id] = in.readByte();
        }
        return new FeatureSpace(grams, scale, hashes, idf, blocks);
    }
}
