package org.anxin.helpline.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** One port for each stubbed provider of all contracts, so that they share a helpline. */
public final class ProviderPort {

    static final int FREE = free();

    /** Of the SMS centre, where one plays. */
    public static final int SMSC = free();

    private ProviderPort() {}

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
