package org.anxin.helpline.understanding.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A maximum entropy model as its weights, the ones of a feature side by side. They are halves of floats: three digits
 * are more than enough to tell labels apart, and half as many bytes are fetched for every message.
 *
 * @param labels the outcomes
 * @param halves of feature {@code f} and label {@code l} at {@code f * labels + l}
 * @param temperature what sums are divided by, so that probabilities mean what they say
 */
public record Weights(List<String> labels, short[] halves, double temperature) {

    static Weights of(List<String> labels, double[] weights) {
        short[] halves = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            halves[i] = Float.floatToFloat16((float) weights[i]);
        }
        return new Weights(labels, halves, 1);
    }

    Weights at(double other) {
        return new Weights(labels, halves, other);
    }

    float[] sums(Features features) {
        int width = labels.size();
        float[] sums = new float[width];
        for (int i = 0; i < features.ids().length; i++) {
            int from = features.ids()[i] * width;
            float value = features.values()[i];
            for (int label = 0; label < width; label++) {
                sums[label] += Float.float16ToFloat(halves[from + label]) * value;
            }
        }
        return sums;
    }

    double[] probabilities(Features features) {
        return softmax(sums(features), temperature);
    }

    static double[] softmax(float[] sums, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        double[] shares = new double[sums.length];
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            shares[i] = Math.exp((sums[i] - most) / temperature);
            total += shares[i];
        }
        for (int i = 0; i < sums.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeDouble(temperature);
        out.writeInt(halves.length);
        ByteBuffer bytes = ByteBuffer.allocate(halves.length * Short.BYTES);
        bytes.asShortBuffer().put(halves);
        out.write(bytes.array());
    }

    static Weights read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        double temperature = in.readDouble();
        short[] halves = new short[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(halves.length * Short.BYTES))
                .asShortBuffer()
                .get(halves);
        return new Weights(List.of(labels), halves, temperature);
    }
}
