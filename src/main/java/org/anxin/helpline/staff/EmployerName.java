package org.anxin.helpline.staff;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a firm's name by which people know it. */
final class EmployerName {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【].*?[)\\]）】]");
    private static final Pattern PLACE =
            Pattern.compile("^(?:中国|云南省?|昆明市?|\\p{IsHan}{2,3}(?:省|市|自治州)|\\p{IsHan}{2,3}[区县](?=\\p{IsHan}{4}))");
    private static final Pattern FORM = Pattern.compile(
            "(?:股份|集团|有限|责任|公司|总公司|分公司|个体工商户|合作社|工作室|管理|服务|贸易|商贸|餐饮|实业|科技|人力资源|劳务派遣|劳务)+$"
                    + "|[ ,]+(?:co|ltd|llc|inc|limited|company|corporation)\\.?$",
            Pattern.CASE_INSENSITIVE);

    private EmployerName() {}

    static String core(String name) {
        String core = Normalizer2.getNFKCInstance().normalize(name).strip().toLowerCase(Locale.ROOT);
        core = BRACKETS.matcher(core).replaceAll("");
        String before;
        do {
            before = core;
            core = shortened(FORM, core).strip();
        } while (!core.equals(before));
        return shortened(PLACE, core);
    }

    /** Without the match, unless nothing to know it by would remain. */
    private static String shortened(Pattern pattern, String name) {
        String rest = pattern.matcher(name).replaceFirst("");
        return rest.strip().codePointCount(0, rest.strip().length()) < Ties.SHORTEST ? name : rest;
    }
}
