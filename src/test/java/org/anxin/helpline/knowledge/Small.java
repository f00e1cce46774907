package org.anxin.helpline.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small library to break. */
final class Small {

    static final String ANSWERS = """
            reviewed-on: 2026-11-23
            expires-on: 2027-05-31
            answers:
              - answer: least-pay
                topics: [min_wage]
                text:
                  zh: 昆明最低工资是每月{least}元。
                  en: The least pay in Kunming is {least} yuan a month.
                next: {zh: 看看工资条。, en: Look at your pay slip.}
                call: [labour-hotline]
                basis: [YMW - from A10]
                confidence: 0.8
                checked-on: 2026-11-23
                asks:
                  zh: [最低工资多少, 一个月至少拿多少钱, 工资太低了, 底薪有规定吗]
                  en: [what is the minimum wage, how low may pay be, my pay is too low, is there a lowest wage]
              - answer: own-card
                topics: [id_documents]
                text: {zh: 身份证要自己拿着，谁都不能扣。, en: Your ID card is yours. No one may keep it.}
                next: {zh: 要回来。, en: Ask for it back.}
                keep: {zh: 聊天记录。, en: Your chats.}
                call: [labour-hotline]
                basis: [LCL 9 from D01, LCL 84 from D01]
                asks:
                  zh: [老板扣我身份证, 证件被收走, 身份证不还我, 押身份证合法吗]
                  en: [boss keeps my id card, they took my papers, will not return my id, may they hold my id]
            """;
    private static final String VALUES = """
            least: [{value: "2270", valid-from: 2026-09-01, valid-to: 2027-08-31, source: notice}]
            labour-hotline: [{value: "12333", valid-from: 2020-01-01, valid-to: 2030-12-31, source: list}]
            """;

    private Small() {}

    static Map<String, String> files(String answers) {
        Map<String, String> files = new HashMap<>(Shipped.FILES);
        files.keySet().removeIf(file -> !file.startsWith("knowledge/shared/"));
        files.put("knowledge/small.yaml", answers);
        files.put("values/kunming.yaml", VALUES);
        return files;
    }

    static Answers answers() {
        return Answers.load(files(ANSWERS));
    }

    /** What an author is told about answers, but for topics that have none. */
    static List<String> findings(String answers) {
        List<Finding> findings = new java.util.ArrayList<>();
        Library library = Library.read(files(answers), findings::add);
        findings.addAll(Lint.all(library, Shipped.TODAY));
        return findings.stream()
                .map(Finding::toString)
                .filter(finding -> !finding.contains("K10"))
                .toList();
    }
}
