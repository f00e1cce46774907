package org.anxin.helpline.understanding.entity;

import static org.anxin.helpline.understanding.entity.Numerals.HAN;
import static org.anxin.helpline.understanding.entity.Numerals.WORDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.understanding.Reading.Entity;
import org.anxin.helpline.understanding.text.NormalText;

/** All finders. Of two things in one place the one that stands higher in the list wins, then the longer. */
public final class Entities {

    private static final String PEOPLE = "(?:人|女孩子?|女的|女生|姑娘|男的|男人|孩子|小孩|娃娃?|工人|员工|老乡|姐妹|同事|工友|学生|妇女|小妹)";
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final List<String> WORKPLACES = List.of(
            "有限公司,公司,工厂,厂,酒店,饭店,餐厅,宾馆,旅馆,ktv,会所,夜总会,酒吧,足浴店,足浴,足疗店,按摩店,美容院,洗浴中心,火锅店,烧烤店,发廊,超市,网吧,山庄,农庄,工地,养殖场,幼儿园,学校,家政,劳务"
                    .split(","));
    private static final List<String> NEARBY = List.of("附近", "旁边", "对面", "后面", "隔壁", "边上");
    private static final String IN_NO_NAME = "在的去到是我你他她们这那一个家间有和叫进从把被让说了里给不没老板找做开";
    private static final String IN_NO_PLACE = "在的去到是我你他她们这那和叫从把被让说了就给不没有";
    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_PLACE = 8;

    static final List<Finder> FINDERS = List.of(
            Shape.of("id", "(?<![0-9a-z])[0-9]{17}[0-9x](?![0-9a-z])", IdNumber::of),
            Shape.of(
                    "wechat",
                    "微薇vw",
                    "(?:微信号?|薇信|v信|wechat|weixin|vx|wx)(?:id)?[ :,是为]{0,3}([a-z][-_a-z0-9]{5,19}|1[3-9][0-9]{9})(?![a-z0-9])",
                    Shape::group),
            Shape.of("qq", "q", "(?<![a-z])qq号?[ :,是为]{0,3}([1-9][0-9]{4,11})(?![0-9])", Shape::group),
            Shape.of(
                    "phone",
                    "+18",
                    "(?<![0-9])(?:\\+?86[- ]?)?(1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])",
                    match -> digits(match.group(1))),
            Shape.of("phone", "(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])", match -> digits(match.group())),
            Shape.of(
                    "plate",
                    PROVINCES,
                    "[" + PROVINCES + "][a-z][· .]?[a-z0-9]{5,6}(?![a-z0-9])",
                    match -> Optional.of(match.group().replaceAll("[· .]", ""))),
            Shape.of("money", "[¥$] ?([0-9][0-9,]*(?:\\.[0-9]+)?)", match -> Numerals.text(match.group(1))),
            Shape.of(
                    "money",
                    Numerals.SIGNS,
                    "([0-9]{1,3}(?:,[0-9]{3})+|(?<![0-9],)" + HAN + "+) ?(?:多|来)?(?:块钱?|元|圆|rmb|人民币|大洋|yuan|kuai)",
                    match -> Numerals.text(match.group(1))),
            Shape.of(
                    "money",
                    "([0-9][0-9,]*) ?(?:rmb|yuan|kuai|dollars?|cny)\\b",
                    match -> Numerals.text(match.group(1))),
            Shape.of(
                    "money",
                    "工月底押罚提彩欠交给扣swd",
                    "(?:工资|月薪|底薪|押金|罚款|提成|彩礼|欠我|欠了|交了|给我|工价|罚了|扣了|salary|wage|deposit)(?:是|只有|才|就|只|of| )*([0-9]{2,7}|[一二两三四五六七八九十]+[百千万][一二三四五六七八九百千]*)(?![0-9])(?!年|月|日|号|天|岁|个|次)",
                    match -> Numerals.text(match.group(1))),
            Shape.of("age", Numerals.SIGNS, "(" + HAN + "{1,3})(?:周)?岁半?", match -> Numerals.text(match.group(1))),
            Shape.of(
                    "age",
                    Numerals.FIRST_LETTERS + "a",
                    "\\b(?:([0-9]{1,2}|" + WORDS + ")[- ]years?[- ]old|aged? ([0-9]{1,2}))\\b",
                    match -> Shape.group(match).flatMap(Numerals::text)),
            Shape.of(
                    "age",
                    "\\b(?:i am|i'?m|she is|she'?s|he is|he'?s) (?:only )?([1-9][0-9])(?=$|[ ]*[,.!?]| and)",
                    match -> Numerals.text(match.group(1))),
            Shape.of(
                    "count",
                    Numerals.SIGNS,
                    "(" + HAN + "+)(?:多|几)?(?:个|名|位)?" + PEOPLE,
                    match -> Numerals.text(match.group(1))),
            Shape.of(
                    "count",
                    Numerals.FIRST_LETTERS,
                    "\\b([0-9]{1,4}|" + WORDS
                            + ") (?:\\w+ )?(?:girls?|women|people|workers?|men|children|kids|persons?|of us)\\b",
                    match -> Numerals.text(match.group(1))),
            Shape.of("date", "((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?", Times::day),
            Shape.of(
                    "date",
                    Numerals.SIGNS,
                    "(?<![0-9])([0-9]{1,2}|十?[一二三四五六七八九十])月([0-9]{1,2}|[二三]?十?[一二三四五六七八九十])[日号]?",
                    match -> Optional.of(match.group())),
            Shape.of(
                    "date",
                    "今明昨后前上下这个周星礼去",
                    "今天|明天|昨天|后天|前天|今晚|明晚|昨晚|今早|明早|(?:上|下|这)?个?(?:周|星期|礼拜)[一二三四五六日天]|上个月|下个月|这个月|去年|前年",
                    match -> Optional.of(match.group())),
            Shape.of(
                    "date",
                    "tylomwfsn",
                    "\\b(?:today|tomorrow|yesterday|tonight|last night|(?:last |next |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year)|next (?:week|month))\\b",
                    match -> Optional.of(match.group())),
            Shape.of("hour", "\\b([0-9]{1,2})(?::([0-5][0-9]))? ?(am|pm)\\b", Times::clock),
            Shape.of(
                    "hour",
                    "凌早上中下晚半夜" + Numerals.SIGNS,
                    "(?:(凌晨|早上|上午|中午|下午|晚上|半夜|夜里)|(?!一点(?![钟半0-5])))(" + HAN
                            + "{1,3})[点:](半|[0-5][0-9])?(?!击|评|名|头|餐|赞|儿|了)",
                    Times::hour),
            Gazetteer.load("nlp-models/gazetteer/places.tsv"),
            new Named("place", NEARBY, IN_NO_PLACE, LONGEST_PLACE, false),
            Shape.of(
                    "place",
                    "\\b(?:near|next to|opposite|behind) (?:the )?([a-z]+(?: [a-z]+){0,2})",
                    match -> Optional.of(match.group(1))),
            new Named("employer", WORKPLACES, IN_NO_NAME, LONGEST_NAME, true),
            Shape.of(
                    "employer",
                    "\\b(?!(?:the|a|an|my|our|this|that|in|at|of|from|to|and|is|was|for|every|some|any|his|her|their)\\b)[a-z]+ (?:factory|company|hotel|restaurant|ktv|club|bar|spa|salon|supermarket|mine|farm|ltd)\\b",
                    match -> Optional.of(match.group())));

    /** In order of position, with places in the original text. */
    public List<Entity> of(NormalText normal) {
        List<Span> kept = new ArrayList<>();
        for (Finder finder : FINDERS) {
            finder.in(normal.text()).stream()
                    .sorted(Comparator.comparingInt(Span::length).reversed())
                    .filter(span -> kept.stream().noneMatch(span::overlaps))
                    .forEach(kept::add);
        }
        return kept.stream()
                .sorted(Comparator.comparingInt(Span::start))
                .map(span -> new Entity(
                        span.type(), normal.originalStart(span.start()), normal.originalEnd(span.end()), span.value()))
                .toList();
    }

    private static Optional<String> digits(String written) {
        return Optional.of(written.replaceAll("[^0-9]", ""));
    }
}
