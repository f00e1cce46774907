package org.anxin.helpline;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What is alive in the memory of another process after a full garbage collection. */
final class Heap implements AutoCloseable {

    private static final int CHUNK = 8 * 1024 * 1024;
    /** Latin-1 strings, strings with Chinese in them, arrays of characters as a dump writes them. */
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final JMXConnector connector;
    private final HotSpotDiagnosticMXBean diagnostics;

    Heap(long pid) throws Exception {
        VirtualMachine process = VirtualMachine.attach(Long.toString(pid));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(process.startLocalManagementAgent()));
        } finally {
            process.detach();
        }
        diagnostics = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(),
                "com.sun.management:type=HotSpotDiagnostic",
                HotSpotDiagnosticMXBean.class);
    }

    /** Which of the words are found, with what lies around them. */
    List<String> find(Path dump, List<String> words) throws Exception {
        Files.deleteIfExists(dump);
        diagnostics.dumpHeap(dump.toAbsolutePath().toString(), true);
        List<String> found = new ArrayList<>();
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                search(dump, new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1), found);
            }
        }
        return found;
    }

    private static void search(Path dump, String bytes, List<String> found) throws Exception {
        String before = "";
        try (InputStream file = Files.newInputStream(dump)) {
            for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                int at = text.indexOf(bytes);
                while (at >= 0) {
                    found.add(text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100))
                            .replaceAll("[^ -~]", "."));
                    at = text.indexOf(bytes, at + 1);
                }
                before = text.substring(Math.max(0, text.length() - bytes.length() + 1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
