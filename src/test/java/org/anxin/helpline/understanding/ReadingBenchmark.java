package org.anxin.helpline.understanding;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What reading one message costs: language, topic, entities and danger. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {

    private final Understanding understanding = Understanding.load();

    @Param({
        "中介扣到我嘞生份证不退咋办嘛",
        "我在官渡一家ktv上班，老板说要先交三千块押金，晚上不让出门，工资两个月没发了，想走他说要赔钱，我该怎么办，可以去哪里告他",
        "ta men ba shou ji shou zou le",
        "boss has the dorm key nobody goes out after 8 and he keeps our passports, what can we do"
    })
    private String text = "";

    @Benchmark
    public Reading reading() {
        return understanding.of(text);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
