package org.anxin.helpline.understanding.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** One line in, one JSON object out, until the input ends. Both are UTF-8 whatever the terminal says. */
final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Lines() {}

    static void answer(InputStream in, PrintStream out, Function<String, Object> reading) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.println(JSON.writeValueAsString(reading.apply(line)));
        }
    }
}
