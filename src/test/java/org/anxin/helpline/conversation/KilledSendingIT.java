package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.WithTwilioAccount;
import org.anxin.helpline.channel.ProviderPort;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.smpp.Smsc;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.anxin.helpline.understanding.Severity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * kill -9 in the middle of sending 500 messages on each channel. One process sends and is killed; the helpline of the
 * test, on the same database, goes on where it was.
 */
class KilledSendingIT extends StubbedProvider {

    private static final List<String> CHANNELS =
            List.of("twilio", "whatsapp", "wechat", "telegram", "sms", "webhook", "smpp");

    /** The front knows our ids: what may have been sent is sent again, by the same id. */
    private static final String REPEATABLE = "webhook";

    private static final int PEOPLE = 500;
    private static final int AT_A_TIME = 50;
    private static final int SENT_BEFORE = 12;

    /** As many as may be sent at once on a channel. */
    private static final int PLACES = 8;

    private static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern NAME = Pattern.compile("killed-[a-z]+-\\d+");

    private final int run = ThreadLocalRandom.current().nextInt(10_000, 99_999);

    /** The rows of each channel's messages, by what is written in them. */
    private final Map<String, Map<String, Long>> rows = new TreeMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Autowired
    private Conversations conversations;

    @Autowired
    private AddressVault vault;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timers timers;

    @Autowired
    private ChannelHealth health;

    @Autowired
    private Gates gates;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Environment settings;

    @Autowired
    private JdbcClient jdbc;

    private Smsc smsc;

    @BeforeEach
    void nothingIsSentFromHereYet() throws IOException {
        smsc = new Smsc(ProviderPort.SMSC);
        scheduler.pause();
        // Other tests' failures are not to hold it back.
        CHANNELS.forEach(channel -> gates.of(channel).breaker().reset());
        durable(false);
    }

    @AfterEach
    void asBefore() throws IOException {
        PROVIDER.setGlobalFixedDelay(0);
        scheduler.resume();
        smsc.close();
        durable(true);
    }

    /** It is not the database that is killed: it need not wait for its disk. */
    private void durable(boolean really) {
        jdbc.sql("alter system set synchronous_commit = " + (really ? "on" : "off"))
                .update();
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    @Test
    void nothing_is_lost_nothing_sent_twice_and_what_nobody_can_know_is_counted_and_shown() throws Exception {
        providersAnswerAfter(SLOWLY);
        try (var dying = HelplineProcess.main(HelplineApplication.class, folder, itsSettings())) {
            for (int first = 0; first < PEOPLE; first += AT_A_TIME) {
                int from = first;
                transaction.executeWithoutResult(status -> toBeSent(from, from + AT_A_TIME));
            }
            dying.port();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> arrived().values().stream().allMatch(names -> names.size() >= SENT_BEFORE));
            dying.kill();
        }
        assertThat(arrived().values())
                .as("killed in the middle")
                .allSatisfy(names -> assertThat(names).hasSizeLessThan(PEOPLE));
        providersAnswerAfter(Duration.ZERO);
        minutesPass();
        scheduler.resume();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> CHANNELS.stream()
                        .allMatch(channel -> with(channel, "PENDING", "SENDING").isEmpty()));

        Map<String, List<String>> arrived = arrived();
        CHANNELS.forEach(channel -> holds(channel, arrived.get(channel)));
        assertThat(CHANNELS.stream()
                        .mapToInt(channel -> with(channel, "UNKNOWN").size())
                        .sum())
                .as("some were being sent")
                .isPositive();
    }

    private void holds(String channel, List<String> arrived) {
        Set<String> unknown = with(channel, "UNKNOWN");
        Set<String> accepted = with(channel, "ACCEPTED");
        System.out.printf(
                "%s: %d taken, %d unknown, %d calls%n", channel, accepted.size(), unknown.size(), arrived.size());
        assertThat(accepted.size() + unknown.size())
                .as("none lost on %s", channel)
                .isEqualTo(PEOPLE);
        assertThat(arrived).as("on %s", channel).containsAll(accepted);
        if (channel.equals(REPEATABLE)) {
            assertThat(unknown).isEmpty();
            assertThat(keys().values())
                    .as("one id each")
                    .allSatisfy(ids -> assertThat(ids).hasSize(1));
            return;
        }
        assertThat(arrived).as("none twice on %s", channel).doesNotHaveDuplicates();
        assertThat(unknown).hasSizeLessThanOrEqualTo(PLACES);
        assertThat(interrupted(channel)).as("by its code").isEqualTo(unknown.size());
        assertThat(health.all())
                .as("shown to staff")
                .filteredOn(status -> status.channel().equals(channel))
                .singleElement()
                .satisfies(status -> assertThat(status.unknown()).isGreaterThanOrEqualTo(unknown.size()));
    }

    private void providersAnswerAfter(Duration delay) {
        PROVIDER.setGlobalFixedDelay((int) delay.toMillis());
        smsc.answers(() -> {
            LockSupport.parkNanos(delay.toNanos());
            return 0;
        });
    }

    /** On every channel in turn somebody wrote, and an answer to her waits. */
    private void toBeSent(int from, int until) {
        for (int person = from; person < until; person++) {
            for (String channel : CHANNELS) {
                toBeSent(channel, person);
            }
        }
    }

    private void toBeSent(String channel, int person) {
        Instant now = Instant.now();
        String name = "killed-" + channel + "-" + (run + 100_000 * (person + 1));
        SealedAddress her = vault.seal(address(channel, person));
        long conversation = conversations.lock(channel, her.person(), now).id();
        var message = new InboundMessage(channel, name, her, "你好", 0, Preference.NONE);
        long heard = inbox.add(conversation, message, Severity.INFORMATION, now).orElseThrow();
        vault.keep(her);
        Said said = new Said("welcome", name);
        long answer = outbox.add(conversation, heard, false, Author.BOT, said, Locale.CHINESE, now)
                .id();
        timers.send(answer, conversation, now);
        rows.computeIfAbsent(channel, c -> new TreeMap<>()).put(name, answer);
    }

    private Address address(String channel, int person) {
        return switch (channel) {
            case "telegram" -> Address.handle(channel, "88%05d%03d".formatted(run, person));
            case "wechat" -> Address.handle(channel, "oABCD_killed-%05d-%03d".formatted(run, person));
            case "webhook" -> Address.handle(channel, "killed-%05d-%03d".formatted(run, person));
            default -> new Address(channel, "+86138%05d%03d".formatted(run, person));
        };
    }

    /** Longer than a process may be silent, and than any provider may take. */
    private void minutesPass() {
        jdbc.sql("update scheduled_tasks set last_heartbeat = last_heartbeat - interval '10 minutes' where picked"
                        + " and task_name = 'send-message'")
                .update();
        jdbc.sql("update outbox set changed_at = changed_at - interval '10 minutes' where status = 'SENDING'")
                .update();
    }

    /** What reached each provider, by what is written in it, as often as it did. */
    private Map<String, List<String>> arrived() {
        Map<String, List<String>> arrived = new TreeMap<>();
        CHANNELS.forEach(channel -> arrived.put(channel, new ArrayList<>()));
        Stream.concat(
                        PROVIDER.getAllServeEvents().stream()
                                .map(event -> event.getRequest().getBodyAsString()),
                        smsc.texts().stream())
                .forEach(body -> NAME.matcher(body)
                        .results()
                        .map(found -> found.group())
                        .filter(name -> name.endsWith(Integer.toString(run)))
                        .findFirst()
                        .ifPresent(name -> arrived.get(name.split("-")[1]).add(name)));
        return arrived;
    }

    /** By what ids the front got each message. */
    private static Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new TreeMap<>();
        PROVIDER.findAll(postRequestedFor(urlPathEqualTo("/front")))
                .forEach(request -> NAME.matcher(request.getBodyAsString())
                        .results()
                        .forEach(found -> keys.computeIfAbsent(found.group(), name -> new HashSet<>())
                                .add(request.getHeader("webhook-id"))));
        return keys;
    }

    private Set<String> with(String channel, String... statuses) {
        Map<String, Long> ofChannel = rows.get(channel);
        Set<Long> found = new HashSet<>(jdbc.sql("select id from outbox where status = any(?) and id = any(?)")
                .params(statuses, ofChannel.values().toArray(Long[]::new))
                .query(Long.class)
                .list());
        return ofChannel.entrySet().stream()
                .filter(row -> found.contains(row.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long interrupted(String channel) {
        return jdbc.sql("select count(*) from outbox where status = 'UNKNOWN' and code = 'interrupted' and id = any(?)")
                .param(rows.get(channel).values().toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** The same channels, database and keys; Redis is left to the helpline of the test. */
    private String[] itsSettings() {
        String data = settings.getRequiredProperty("anxin.data");
        Stream<String> channels = Stream.of(WithTwilioAccount.class, WithEveryChannel.class)
                .flatMap(with ->
                        Stream.of(with.getAnnotation(TestPropertySource.class).properties()));
        return Stream.concat(
                        channels,
                        Stream.of(
                                "anxin.database.url=" + database.getJdbcUrl(),
                                "anxin.database.username=" + database.getUsername(),
                                "anxin.redis.url=none",
                                "anxin.privacy.keyset=" + content(data, "keyset"),
                                "anxin.staff.audit-key=" + content(data, "audit-key")))
                .map(settings::resolveRequiredPlaceholders)
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    private static String content(String data, String file) {
        try {
            return Files.readString(Path.of(data, file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
