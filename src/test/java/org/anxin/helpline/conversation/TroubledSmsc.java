package org.anxin.helpline.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.anxin.helpline.channel.ProviderPort;
import org.anxin.helpline.channel.smpp.Smsc;
import org.jsmpp.SMPPConstant;

/** An SMS centre which takes everything until it is in trouble. */
final class TroubledSmsc implements Troubled {

    private static final Pattern SAID = Pattern.compile("said-\\d+-\\d+");
    private static final int A_WHILE = 100;
    private static final int LONGEST = 60;

    private Smsc smsc = opened();
    private boolean open = true;
    private CountDownLatch silence = new CountDownLatch(0);
    private int known;

    private static Smsc opened() {
        try {
            return new Smsc(ProviderPort.SMSC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        silence.countDown();
        try {
            smsc.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open = false;
    }

    @Override
    public void isWell() {
        silence.countDown();
        if (!open) {
            smsc = opened();
            open = true;
            known = 0;
        }
        smsc.answers(() -> 0);
        smsc.answersBinds(0);
        smsc.beforeItAnswers(() -> {});
    }

    void isIn(SmscTrouble trouble) {
        switch (trouble) {
            case SLOW -> smsc.beforeItAnswers(() -> waits(new CountDownLatch(1), A_WHILE));
            case THROTTLED, QUEUE_FULL, SYSTEM_ERROR -> smsc.answers(trouble::status);
            case SILENT -> {
                CountDownLatch end = new CountDownLatch(1);
                silence = end;
                smsc.beforeItAnswers(() -> waits(end, TimeUnit.SECONDS.toMillis(LONGEST)));
            }
            case CUT_OFF -> smsc.beforeItAnswers(smsc::breaks);
            case BINDS_REFUSED -> {
                smsc.answersBinds(SMPPConstant.STAT_ESME_RINVPASWD);
                smsc.breaks();
            }
            case GONE -> stop();
        }
    }

    private static void waits(CountDownLatch end, long millis) {
        try {
            end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> heard() {
        return said(smsc.asked()).subList(known, said(smsc.asked()).size());
    }

    /** Of the messages of staff that it took, what they say, since it was opened. */
    List<String> took() {
        return said(smsc.texts());
    }

    private static List<String> said(List<String> texts) {
        return texts.stream()
                .flatMap(text -> SAID.matcher(text).results())
                .map(found -> found.group())
                .toList();
    }

    @Override
    public void forgets() {
        known = said(smsc.asked()).size();
    }
}
