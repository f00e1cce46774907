package org.anxin.helpline.privacy;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds by patterns, in Chinese and English; rather too much than too little. A number of seven digits or more never
 * stays, whatever it is, unless it is a public hotline.
 */
@Component
class PatternScrubber implements Scrubber {

    private static final Logger LOG = LoggerFactory.getLogger(PatternScrubber.class);
    private static final int LONGEST = 20_000;
    private static final Set<String> HOTLINES = Set.of("12110871", "087112333");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗"
            + "凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明臧"
            + "计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解"
            + "应丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁段侯车刀岩普阿小老";
    private static final String NAME = "[" + SURNAMES + "]\\p{IsHan}{1,2}";
    private static final String ENDS = "(?=[\\s，。！？、；,.!?;]|$)";
    private static final String HOUSE = "(?:[0-9一二三四五六七八九十百A-Za-z-]{1,6}\\s?(?:号楼|号院|号|弄|栋|幢|座|单元|室|层|楼|#))";

    private static final List<Find> FINDS = List.of(
            Find.all("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}", "[account]"),
            Find.part(
                    "(?i)(?:微信|薇信|v信|威信|wechat|weixin|\\bwx|\\bvx|qq|扣扣|抖音|快手|支付宝)\\s*(?:号码|号|id|number)?\\s*(?:就是|是|为|:|is)?\\s*([A-Za-z][-_A-Za-z0-9]{4,19}|\\d{5,12})",
                    "[account]"),
            Find.of("(?<![\\dA-Za-z])(?:\\d[ -]?){17}[\\dXx](?![\\dA-Za-z])", PatternScrubber::long18),
            Find.of("(?<!\\d)\\+?(?:\\d[ ().-]{0,2}){6,24}\\d(?!\\d)", PatternScrubber::number),
            Find.all("[零〇一二三四五六七八九幺两]{7,}", "[phone]"),
            Find.all("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·・. -]?[A-Z0-9]{5,6}(?![A-Z0-9])", "[plate]"),
            Find.part("(?:名字叫|姓名叫|名叫|叫做|叫)\\s?(" + NAME + "|\\p{IsHan}{2,3}" + ENDS + ")", "[name]"),
            Find.part("(?:姓名|名字)\\s?(?:是|:)?\\s?(\\p{IsHan}{2,4})" + ENDS, "[name]"),
            Find.part("是\\s?(" + NAME + ")" + ENDS, "[name]"),
            Find.part("(" + "[" + SURNAMES + "]\\p{IsHan}{0,2})(?:老板|经理|主管|厂长|先生|女士|小姐|阿姨|师傅)", "[name]"),
            Find.part(
                    "(?i:my name is|my name's|i am called|i'm called|her name is|his name is|name is)\\s+([\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){0,2})",
                    "[name]"),
            Find.part(
                    "(?:called|named|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|boss is)\\s+(\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){0,2})",
                    "[name]"),
            Find.all(
                    "\\p{IsHan}{1,10}(?:路|街|巷|大道|胡同|小区|新村|村|工业园|花园|镇)\\s?" + HOUSE + "(?:\\s?" + HOUSE + "){0,4}",
                    "[address]"),
            Find.all(HOUSE + "(?:\\s?" + HOUSE + "){1,4}", "[address]"),
            Find.all(
                    "\\b\\d{1,5}\\s+(?:\\p{Lu}\\p{Ll}+\\s+){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Alley)\\b",
                    "[address]"));

    @Override
    public Optional<String> scrub(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String scrubbed = Normalizer2.getNFKCInstance().normalize(text).replaceAll("\\p{Cf}", "");
            for (Find find : FINDS) {
                scrubbed = find.in(scrubbed);
            }
            return Optional.of(scrubbed);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "A text could not be scrubbed and is withheld: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String long18(MatchResult found) {
        String digits = found.group().replaceAll("[ -]", "");
        return Digits.isIdentity(digits) ? "[id]" : Digits.isCard(digits) ? "[card]" : "[number]";
    }

    private static String number(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        if (HOTLINES.contains(digits)) {
            return found.group();
        }
        boolean phone = digits.matches("(?:0?0?86)?1[3-9]\\d{9}|0\\d{9,11}|[48]00\\d{7}")
                || found.group().startsWith("+");
        return phone ? "[phone]" : Digits.isCard(digits) ? "[card]" : "[number]";
    }

    private record Find(Pattern pattern, Function<MatchResult, String> mark) {

        static Find of(String pattern, Function<MatchResult, String> mark) {
            return new Find(Pattern.compile(pattern), mark);
        }

        static Find all(String pattern, String mark) {
            return of(pattern, found -> mark);
        }

        /** Only the first group is replaced. */
        static Find part(String pattern, String mark) {
            return of(pattern, found -> {
                String whole = found.group();
                int from = found.start(1) - found.start();
                return whole.substring(0, from) + mark + whole.substring(found.end(1) - found.start());
            });
        }

        String in(String text) {
            return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mark.apply(found)));
        }
    }
}
