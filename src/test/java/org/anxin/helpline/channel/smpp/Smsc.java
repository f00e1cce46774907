package org.anxin.helpline.channel.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import javax.net.ServerSocketFactory;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** An SMS centre on loopback, of jsmpp's own server session. */
public final class Smsc implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final byte RECEIPT = 0x04;
    private static final byte UDHI = 0x40;
    private static final int SHORT = 140;

    /** Those it keeps waiting occupy one each. */
    private static final int THREADS = 20;

    private final SMPPServerSessionListener listener;
    private final AtomicLong ids = new AtomicLong(0xA0_0000 + System.nanoTime() % 0x1_0000);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> asked = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusedBinds = new AtomicInteger();
    private volatile ToIntFunction<String> status = text -> 0;
    private volatile Runnable beforeItAnswers = () -> {};
    private volatile int bindStatus;
    private volatile boolean open = true;

    public Smsc(int port) throws IOException {
        this(port, ServerSocketFactory.getDefault());
    }

    /** @param sockets those of TLS, for one that encrypts */
    Smsc(int port, ServerSocketFactory sockets) throws IOException {
        listener = new SMPPServerSessionListener(port, new OnLoopback(sockets));
        listener.setMessageReceiverListener(new Taking());
        listener.setPduProcessorDegree(THREADS);
        Thread.ofVirtual().name("smsc").start(this::accept);
    }

    private void accept() {
        while (open) {
            try {
                SMPPServerSession session = listener.accept();
                session.setTransactionTimer(PATIENCE);
                BindRequest bind = session.waitForBind(PATIENCE);
                if (bindStatus != 0) {
                    bind.reject(bindStatus);
                    refusedBinds.incrementAndGet();
                    continue;
                }
                sessions.add(session);
                bind.accept("smsc", InterfaceVersion.IF_34);
            } catch (IOException | TimeoutException | PDUStringException e) {
                // The next one may do better.
            }
        }
    }

    /** What it took, in order. */
    public List<SubmitSm> submitted() {
        return submitted;
    }

    /** The words of all it took, a part for itself. */
    public List<String> texts() {
        return texts(submitted);
    }

    /** The words of all it was asked to take, whether it did or not. */
    public List<String> asked() {
        return texts(asked);
    }

    private static List<String> texts(List<SubmitSm> pdus) {
        return pdus.stream().map(Smsc::text).toList();
    }

    private static String text(SubmitSm pdu) {
        return pdu.getDataCoding() == ShortMessage.UCS2
                ? new String(pdu.getShortMessage(), StandardCharsets.UTF_16BE)
                : Gsm7.decode(pdu.getShortMessage());
    }

    /** Answers like this from now on. */
    public void answers(IntSupplier command) {
        answersEach(text -> command.getAsInt());
    }

    /** Answers each message by its words from now on. */
    public void answersEach(ToIntFunction<String> command) {
        status = command;
    }

    /** Does this from now on when it has taken a message, and has not said so yet. */
    public void beforeItAnswers(Runnable what) {
        beforeItAnswers = what;
    }

    /** Answers whoever binds like this from now on; 0 lets them in. */
    public void answersBinds(int command) {
        bindStatus = command;
    }

    public int refusedBinds() {
        return refusedBinds.get();
    }

    public boolean isBound() {
        return session() != null;
    }

    private SMPPServerSession session() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .reduce((one, other) -> other)
                .orElse(null);
    }

    long binds() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .count();
    }

    /** The line goes dead. */
    public void breaks() {
        // One that binds meanwhile is neither forgotten nor closed.
        List<SMPPServerSession> broken = List.copyOf(sessions);
        sessions.removeAll(broken);
        broken.forEach(SMPPServerSession::close);
    }

    /**
     * @param id of the message, or empty for an SMS centre that gives none. @return the command status of the answer
     */
    public int brings(String from, String id, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
        OptionalParameter[] parameters = id.isEmpty()
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Receipted_message_id(id)};
        if (words.length > SHORT) {
            parameters = java.util.stream.Stream.concat(
                            java.util.Arrays.stream(parameters),
                            java.util.stream.Stream.of(new OptionalParameter.Message_payload(words)))
                    .toArray(OptionalParameter[]::new);
            words = new byte[0];
        }
        return deliver(from, (byte) 0, (byte) 8, words, parameters);
    }

    /** A part with its header, as a phone sends it. */
    int bringsPart(String from, byte coding, byte[] octets) {
        return deliver(from, UDHI, coding, octets);
    }

    public int reports(String from, String receipt) {
        return deliver(from, RECEIPT, (byte) 0, receipt.getBytes(StandardCharsets.US_ASCII));
    }

    private int deliver(String from, byte esm, byte coding, byte[] words, OptionalParameter... parameters) {
        try {
            session()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            from,
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.ISDN,
                            "106900001",
                            new ESMClass(esm),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new RawDataCoding(coding),
                            words,
                            parameters);
            return 0;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (PDUException
                | IOException
                | org.jsmpp.extra.ResponseTimeoutException
                | org.jsmpp.InvalidResponseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        breaks();
        listener.close();
    }

    /** Nobody else reaches it. */
    private record OnLoopback(ServerSocketFactory sockets) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) throws IOException {
            return new ServerSocketConnection(sockets.createServerSocket(port, 5, InetAddress.getLoopbackAddress()));
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port);
        }
    }

    private final class Taking implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm pdu, SMPPServerSession source) throws ProcessRequestException {
            asked.add(pdu);
            int answer = status.applyAsInt(text(pdu));
            if (answer != 0) {
                throw new ProcessRequestException("Refused", answer);
            }
            submitted.add(pdu);
            beforeItAnswers.run();
            try {
                return new SubmitSmResult(
                        new MessageId(Long.toHexString(ids.incrementAndGet()).toUpperCase(java.util.Locale.ROOT)),
                        new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelSm(CancelSm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm pdu, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm pdu, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
