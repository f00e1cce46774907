package org.anxin.helpline.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anxin.helpline.report.CaseQueue.Row;
import org.anxin.helpline.report.Exports.CaseCopy;
import org.anxin.helpline.report.Exports.ListCopy;
import org.anxin.helpline.report.Exports.Stamp;
import org.anxin.helpline.report.Reports.Summary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A copy for other programs: files of JSON with our own names of things, and a manifest with the SHA-256 of each. */
@Component
class JsonBundle {

    private final JsonMapper json;

    JsonBundle(JsonMapper json) {
        this.json = json.rebuild()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    byte[] of(CaseCopy copy) {
        Map<String, Object> summary = summary(copy.report().summary());
        summary.put("owner", copy.report().owner());
        copy.report().outcome().ifPresent(outcome -> summary.put("outcome", outcome));
        summary.put("facts", copy.report().facts());
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("case.json", summary);
        files.put("timeline.json", copy.report().timeline());
        files.put("referrals.json", copy.referrals());
        return zip(copy.stamp(), files);
    }

    byte[] of(ListCopy copy) {
        return zip(
                copy.stamp(),
                Map.of(
                        "cases.json",
                        Map.of(
                                "total",
                                copy.total(),
                                "cases",
                                copy.rows().stream().map(JsonBundle::row).toList())));
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> one = summary(row.summary());
        one.put("owner", row.owner());
        one.put("district", row.district());
        one.put("deadline", row.deadline());
        row.dueAt().ifPresent(due -> one.put("dueAt", due.toString()));
        return one;
    }

    private static Map<String, Object> summary(Summary one) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("alias", one.alias());
        summary.put("kind", one.kind());
        summary.put("severity", one.severity().level());
        summary.put("state", one.state());
        summary.put("receivedAt", one.receivedAt().toString());
        summary.put("changedAt", one.changedAt().toString());
        return summary;
    }

    private byte[] zip(Stamp stamp, Map<String, Object> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Map<String, Object>> listed = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                byte[] content = json.writeValueAsBytes(file.getValue());
                put(zip, file.getKey(), content);
                listed.add(Map.of("name", file.getKey(), "bytes", content.length, "sha256", hash(content)));
            }
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("format", "anxin-export/1");
            manifest.put("copy", stamp.copy());
            manifest.put("by", stamp.by());
            manifest.put("at", stamp.at().toString());
            manifest.put("redacted", stamp.redacted());
            manifest.put("files", listed);
            put(zip, "manifest.json", json.writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
