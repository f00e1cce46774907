package org.anxin.helpline.dialog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one step of the engine costs, on the dialogs as they are shipped. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final DialogEngine engine = DialogLibrary.load(Path.of("dialogs")).engine();
    private final Session menu = after(Session.fresh(Locale.CHINESE), new Input.Begin("welcome"));
    private final Session danger = after(Session.fresh(Locale.CHINESE), new Input.Begin("report"));
    private final Session signs = after(danger, new Input.Said("2"));

    @Benchmark
    public Turn a_number_from_a_menu() {
        return engine.step(danger, new Input.Said("2"), NOW);
    }

    @Benchmark
    public Turn a_word_in_a_sentence() {
        return engine.step(menu, new Input.Said("我想举报老板"), NOW);
    }

    @Benchmark
    public Turn an_answer_in_her_own_words() {
        return engine.step(signs, new Input.Said("老板扣了我们的身份证，晚上锁门，不让出去"), NOW);
    }

    @Benchmark
    public Turn an_answer_that_is_not_understood() {
        return engine.step(menu, new Input.Said("在吗"), NOW);
    }

    @Benchmark
    public Session storing_and_reading_the_session() {
        return Session.fromJson(signs.toJson());
    }

    private Session after(Session session, Input input) {
        return engine.step(session, input, NOW).session();
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(StepBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
