package org.anxin.helpline.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.anxin.helpline.privacy.Address;

/** A provider that answers as a test says, and accepts when the test says nothing. */
final class FakeChannel implements Sender {

    private final String name;
    private final Capabilities capabilities;
    private final Deque<SendResult> answers = new ArrayDeque<>();
    private final List<OutboundText> calls = new CopyOnWriteArrayList<>();
    private final List<OutboundText> accepted = new CopyOnWriteArrayList<>();
    private Supplier<SendResult> otherwise = () -> new SendResult.Accepted("accepted");

    FakeChannel(String name, Capabilities capabilities) {
        this.name = name;
        this.capabilities = capabilities;
    }

    @Override
    public String channel() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        calls.add(message);
        SendResult answer = answers.isEmpty() ? otherwise.get() : answers.pop();
        if (answer instanceof SendResult.Accepted) {
            accepted.add(message);
            return new SendResult.Accepted(name + "-" + message.id());
        }
        return answer;
    }

    /** Answers in this order, then accepts again. */
    void answers(SendResult... results) {
        answers.addAll(List.of(results));
    }

    /** Answers like this from now on. */
    void always(SendResult result) {
        otherwise = () -> result;
    }

    List<OutboundText> calls() {
        return calls;
    }

    List<OutboundText> accepted() {
        return accepted;
    }

    void fresh() {
        calls.clear();
        accepted.clear();
        answers.clear();
        otherwise = () -> new SendResult.Accepted("accepted");
    }
}
