package org.anxin.helpline.understanding.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A maximum entropy model as its weights, the ones of a feature side by side.
 *
 * @param labels the outcomes
 * @param weights of feature {@code f} and label {@code l} at {@code f * labels + l}
 * @param temperature what sums are divided by, so that probabilities mean what they say
 */
public record Weights(List<String> labels, float[] weights, double temperature) {

    Weights at(double other) {
        return new Weights(labels, weights, other);
    }

    float[] sums(Features features) {
        int width = labels.size();
        float[] sums = new float[width];
        for (int i = 0; i < features.ids().length; i++) {
            int from = features.ids()[i] * width;
            float value = features.values()[i];
            for (int label = 0; label < width; label++) {
                sums[label] += weights[from + label] * value;
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

    /** Weights as halves of floats: three digits are more than enough to tell labels apart. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeDouble(temperature);
        out.writeInt(weights.length);
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * Short.BYTES);
        for (float weight : weights) {
            bytes.putShort(Float.floatToFloat16(weight));
        }
        out.write(bytes.array());
    }

    static Weights read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        double temperature = in.readDouble();
        float[] weights = new float[in.readInt()];
        ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(weights.length * Short.BYTES));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(bytes.getShort());
        }
        return new Weights(List.of(labels), weights, temperature);
    }
}
