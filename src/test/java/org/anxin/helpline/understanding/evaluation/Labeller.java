package org.anxin.helpline.understanding.evaluation;

import java.util.List;
import org.anxin.helpline.understanding.model.Classifier.Guess;

/** Whatever labels a text: ours, or a baseline trained on the same lines. */
interface Labeller {

    /** The likeliest label first. */
    List<Guess> of(String text);
}
