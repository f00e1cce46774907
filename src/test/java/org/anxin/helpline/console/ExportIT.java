package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies of a case and of the line: what they say, what they leave out, and who may have them. */
@RunningHelpline
class ExportIT {

    private static final Path COPIES = Path.of("target", "exports");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOLD = "=老板叫王大强，电话13877712345，工友骘𠮷的身份证被扣";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser worker;
    private StaffBrowser lead;
    private Phone phone;
    private String page;
    private String alias;

    @BeforeEach
    void aTipOffWithNamesAndNumbers() {
        worker = StaffBrowser.of("worker-" + run, Set.of(Role.CASEWORKER), port, jdbc, passwords);
        lead = StaffBrowser.of("lead-" + run, Set.of(Role.LEAD), port, jdbc, passwords);
        phone = new Phone(port);
        phone.report(TOLD);
        page = "/console/reports/"
                + jdbc.sql("select max(id) from report").query(Long.class).single();
        alias = jdbc.sql("select alias from report order by id desc limit 1")
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_case_as_pdf_reads_without_names_and_says_on_every_page_whose_copy_it_is(String language) throws IOException {
        worker.get("/console?lang=" + language);
        HttpResponse<byte[]> answer = export(worker, page, Map.of("format", "PDF"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).contains("/FontFile3");
        Files.createDirectories(COPIES);
        Files.write(COPIES.resolve("case-" + language + ".pdf"), answer.body());
        PdfReader reader = new PdfReader(answer.body());
        PdfTextExtractor text = new PdfTextExtractor(reader);
        StringBuilder all = new StringBuilder();
        for (int n = 1; n <= reader.getNumberOfPages(); n++) {
            String said = text.getTextFromPage(n);
            assertThat(said).contains("worker-" + run, language.equals("zh") ? "第 " + copy() + " 份" : "copy " + copy());
            all.append(said);
        }
        reader.close();
        assertThat(all.toString())
                .contains(alias, "[name]", "[phone]", "骘", "𠮷", language.equals("zh") ? "经过" : "What happened")
                .doesNotContain(
                        "王大强", "13877712345", phone.number(), phone.number().substring(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_case_as_a_table_has_no_formula_and_no_name(String language) {
        worker.get("/console?lang=" + language);
        String table = text(export(worker, page, Map.of("format", "CSV")));
        assertThat(table)
                .contains(alias, "\"'=老板叫[name],电话[phone]", language.equals("zh") ? "\"看到了什么\"" : "\"What was seen\"")
                .doesNotContain("王大强", "13877712345", phone.number().substring(3));
        assertThat(table.lines().flatMap(line -> List.of(line.split("\",\"")).stream()))
                .noneMatch(cell -> cell.matches("\"?[=+@-].*"));
    }

    @Test
    void a_case_as_data_has_a_manifest_whose_hashes_hold() throws Exception {
        Map<String, byte[]> files =
                unzip(export(worker, page, Map.of("format", "JSON")).body());
        JsonNode manifest = JSON.readTree(files.remove("manifest.json"));
        assertThat(manifest.get("redacted").asBoolean()).isTrue();
        assertThat(manifest.get("by").asString()).isEqualTo("worker-" + run);
        assertThat(manifest.get("copy").asLong()).isEqualTo(copy());
        assertThat(files).containsOnlyKeys("case.json", "timeline.json", "referrals.json");
        assertThat(manifest.get("files")).hasSize(files.size()).allSatisfy(file -> {
            byte[] content = files.get(file.get("name").asString());
            assertThat(file.get("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        });
        assertThat(JSON.readTree(files.get("case.json"))
                        .get("facts")
                        .get("signs")
                        .asString())
                .contains("[name]", "[phone]");
        files.values()
                .forEach(content -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .doesNotContain("王大强", "13877712345", phone.number().substring(3)));
    }

    @Test
    void only_a_lead_takes_nothing_out_and_says_why() {
        Map<String, String> whole = Map.of("format", "CSV", "whole", "true", "reason", "");
        assertThat(export(worker, page, with(whole, "reason", "想看")).statusCode())
                .isEqualTo(409);
        assertThat(export(lead, page, whole).statusCode()).isEqualTo(409);
        HttpResponse<byte[]> answer = export(lead, page, with(whole, "reason", "法院调取"));
        assertThat(text(answer)).contains("王大强").doesNotContain(phone.number().substring(3));
        assertThat(lead.get(page).body()).contains("CSV，第 " + copy() + " 份", "法院调取");
    }

    @Test
    void every_copy_is_on_the_trail_and_its_contents_are_not() {
        export(worker, page, Map.of("format", "PDF"));
        long first = copy();
        export(lead, page, Map.of("format", "JSON", "whole", "true", "reason", "法院调取"));
        String report = page.substring("/console/".length()).replace("reports", "report");
        assertThat(trail("worker-" + run)).contains("report-exported " + report + "/pdf/copy/" + first + "/redacted");
        assertThat(trail("lead-" + run))
                .contains("report-exported " + report + "/json/copy/" + copy() + "/whole")
                .noneMatch(line -> line.contains("法院") || line.contains("王大强"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDF", "CSV", "JSON"})
    void the_line_is_copied_without_a_word_of_anybody(String format) throws IOException {
        HttpResponse<byte[]> answer = worker.download(
                "/console/queue", "/console/queue/export", Map.of("format", format, "tab", "ALL", "q", alias));
        String said = switch (format) {
            case "PDF" -> new PdfTextExtractor(new PdfReader(answer.body())).getTextFromPage(1);
            case "CSV" -> text(answer);
            default -> new String(unzip(answer.body()).get("cases.json"), StandardCharsets.UTF_8);
        };
        assertThat(said)
                .contains(alias)
                .doesNotContain("老板", "身份证", phone.number().substring(3));
        assertThat(trail("worker-" + run))
                .contains("queue-exported queue/" + format.toLowerCase() + "/copy/" + copy() + "/redacted");
    }

    private HttpResponse<byte[]> export(StaffBrowser who, String of, Map<String, String> fields) {
        return who.download(of, of + "/export", fields);
    }

    private long copy() {
        return jdbc.sql("select last_value from export_copy").query(Long.class).single();
    }

    private List<String> trail(String actor) {
        return jdbc.sql("select action || ' ' || subject from audit_entry where actor = ?")
                .param(actor)
                .query(String.class)
                .list();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
