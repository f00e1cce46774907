package org.anxin.helpline.channel.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/** Connects with a limit to the wait, and where TLS is set to the host that was meant: jsmpp's own does not look. */
final class SmppConnections implements ConnectionFactory {

    private final @Nullable SSLSocketFactory tls;
    private final Duration longest;

    private SmppConnections(@Nullable SSLSocketFactory tls, Duration longest) {
        this.tls = tls;
        this.longest = longest;
    }

    static SmppConnections of(SmppSettings settings) {
        return new SmppConnections(settings.tls() ? TrustedCertificates.of(settings) : null, settings.timeout());
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) longest.toMillis());
            return new SocketConnection(tls == null ? socket : encrypted(tls, socket, host, port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(SSLSocketFactory factory, Socket socket, String host, int port) throws IOException {
        SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.setSoTimeout((int) longest.toMillis());
        try {
            encrypted.startHandshake();
        } catch (SSLException e) {
            throw new Untrusted(e);
        }
        return encrypted;
    }

    /** There is no trust in who answered, or no TLS with it. Its message holds nothing of what was sent. */
    static final class Untrusted extends IOException {

        Untrusted(SSLException problem) {
            super(
                    "TLS with it failed. Its certificate must be made for the host in anxin.channel.smpp.host, and signed by"
                            + " somebody Java knows or one in the file anxin.channel.smpp.certificates.",
                    problem);
        }
    }
}
