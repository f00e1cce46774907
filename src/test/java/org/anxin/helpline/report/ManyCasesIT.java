package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anxin.helpline.Benchmarks;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.privacy.SearchTokens;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Page;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Ten thousand cases with twenty entries each: a page asks the database as often as with ten. */
class ManyCasesIT {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));
    private static final int RUNS = 20;
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    private static CaseQueue queue;
    private static Statistics statistics;

    @BeforeAll
    static void tenThousandCases() {
        DataSource source = FreshDatabase.create();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                        insert into report (alias, kind, severity, state, conversation, unread, received_at, changed_at,
                        closed_at, owner, district, deadline, due_at, triaged_at)
                        select 'case-' || n, 'TIP_OFF', n % 4, case when n % 10 < 7 then 'CLOSED' else 'TRIAGED' end, n, false,
                        now() - n * interval '30 minutes', now(), case when n % 10 < 7 then now() end,
                        case when n % 3 = 0 then 'li' end, 'district-' || n % 14, 'OUTCOME', now() + n * interval '1 minute',
                        now() - n * interval '29 minutes'
                        from generate_series(1, 10000) n
                        """).update();
        jdbc.sql("""
                        insert into report_fact (report, name, position, value)
                        select id, 'signs', 1, 'signs'::bytea from report union all
                        select id, 'where', 2, 'where'::bytea from report
                        """).update();
        jdbc.sql("""
                        insert into report_entry (report, what, actor, body, at)
                        select id, 'person-wrote', 'person', 'words'::bytea, now() from report, generate_series(1, 20)
                        """).update();
        jdbc.sql("""
                        insert into report_token (token, report)
                        select ('word-' || n)::bytea, id from report, generate_series(1, 10) n where id % n = 0
                        """).update();
        jdbc.sql("""
                        insert into step_tally (month, dialog, step, language, count)
                        select date_trunc('month', now()) - n * interval '1 month', 'dialog-' || d, 'step-' || s, l, d * s
                        from generate_series(0, 35) n, generate_series(1, 34) d, generate_series(1, 8) s,
                        unnest(array ['zh', 'en']) l
                        """).update();
        jdbc.sql("analyze").update();
        JdbcClient counted = JdbcClient.create(counting(source));
        CaseIndex index = new CaseIndex(counted, new Plain());
        CaseWords words = new CaseWords(counted, new Open(), index);
        WorkingCalendar calendar = WorkingCalendar.load(DutyHours.of("09:00-18:00"));
        Sight sight = new Sight(counted, new NoTies(), index);
        queue = new JdbcCaseQueue(
                counted,
                new Summaries(words),
                index,
                untouched(Reports.class),
                calendar,
                sight,
                new Kept(new ReportSettings("09:00-18:00", Duration.ofDays(90), Duration.ofDays(180), "a@b")),
                Clock.systemUTC());
        statistics = new JdbcStatistics(
                counted, sight, new CallBackTally(counted), new CaseClocks(calendar), Clock.systemUTC());
    }

    @BeforeEach
    void countAnew() {
        STATEMENTS.set(0);
    }

    @Test
    void a_page_of_the_line_takes_three_statements_whatever_its_length() {
        Page page = queue.page(Filter.of(Tab.ALL), LI);
        assertThat(page.rows()).hasSize(CaseQueue.PAGE);
        assertThat(page.total()).isEqualTo(3000);
        assertThat(STATEMENTS).hasValue(3);
    }

    @Test
    void a_search_takes_three_statements_too() {
        Page page = queue.page(new Filter(Tab.ALL, "7", null, null, "", 0), LI);
        assertThat(page.rows()).isNotEmpty();
        assertThat(STATEMENTS).hasValue(3);
    }

    @Test
    void the_day_takes_one() {
        assertThat(queue.today(LI).yours()).isPositive();
        assertThat(STATEMENTS).hasValue(1);
    }

    @Test
    void statistics_take_one_for_each_table_and_hold_back_what_is_few() {
        Statistics.Year year = statistics.over(36, LI);
        assertThat(STATEMENTS).hasValue(year.tables().size() + 3);
        assertThat(year.funnels()).hasSize(68);
        assertThat(year.inTime().get(Deadline.TRIAGE))
                .as("some were looked at in time, and some were not")
                .isBetween(1, 99);
        assertThat(Stream.concat(
                        year.tables().stream().flatMap(table -> table.rows().stream()),
                        year.funnels().stream().flatMap(funnel -> funnel.steps().stream())))
                .allSatisfy(row -> assertThat(row.heldBack() || row.count() >= Statistics.SMALLEST)
                        .isTrue());
    }

    @Test
    void how_long_pages_wait_is_written_down() {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("statistics over 36 months", () -> statistics.over(36, LI));
        pages.put("a page of the line", () -> queue.page(Filter.of(Tab.ALL), LI));
        pages.put("a search by a word", () -> queue.page(new Filter(Tab.ALL, "7", null, null, "", 0), LI));
        pages.put("the home page", () -> queue.today(LI));
        StringBuilder table = new StringBuilder("""
                What the database takes for the console's pages with 10,000 cases and 200,000 messages; opening what is
                sealed comes on top and is the same for a page of 50 rows whatever lies behind it. To reach: statistics
                within 1 s.

                | page | median of 20 | slowest |
                |---|---|---|""");
        pages.forEach((name, page) -> {
            List<Long> nanos = Benchmarks.nanosOf(RUNS, page);
            table.append(
                    String.format("%n| %s | %s | %s |", name, Benchmarks.median(nanos), Benchmarks.slowest(nanos)));
        });
        table.append("\n\nTo measure again: `mvn verify -Dit.test=ManyCasesIT -Dmeasured.write=true`.");
        Benchmarks.record("The console with many cases", table.toString());
    }

    /** Somebody who is tied to no employer, as most are. */
    private static final class NoTies implements Ties {

        @Override
        public List<Tie> of(long staff) {
            return List.of();
        }

        @Override
        public Map<Long, List<Tie>> all() {
            return Map.of();
        }

        @Override
        public void add(long staff, String employer, StaffMember by) {
            throw new IllegalStateException("Nobody tells a tie here");
        }

        @Override
        public void remove(long tie, StaffMember by) {
            throw new IllegalStateException("Nobody removes a tie here");
        }
    }

    /** A collaborator that reading the line never asks. */
    private static <T> T untouched(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                ManyCasesIT.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(method + " is not part of reading the line");
                }));
    }

    private static DataSource counting(DataSource source) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counted(source.getConnection());
            }

            @Override
            public Connection getConnection(String username, String password) throws java.sql.SQLException {
                return counted(source.getConnection(username, password));
            }
        };
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ManyCasesIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        STATEMENTS.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Words as their own tokens. */
    private static final class Plain implements SearchTokens {

        @Override
        public byte[] of(String word) {
            return word.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<byte[]> candidates(String word) {
            return List.of(("word-" + word).getBytes(StandardCharsets.UTF_8), of(word));
        }
    }

    /** Words as they are. */
    private static final class Open implements Sealer, OwnKeys {

        @Override
        public Sealer of(Keyed what, long id) {
            return this;
        }

        @Override
        public Sealer of(Keyed what, long id, byte @Nullable [] wrapped) {
            return this;
        }

        @Override
        public void renew(Keyed what, long id) {
            throw new IllegalStateException("Nothing is forgotten here");
        }

        @Override
        public byte[] seal(String text, String binding) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed, String binding) {
            return new String(sealed, StandardCharsets.UTF_8);
        }
    }
}
