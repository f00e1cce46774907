package org.anxin.helpline.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.RedisServer;

/** A real Redis on loopback that keeps nothing on disk: what is in it may vanish. */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final RedisServer server;
    private final int port;

    private EmbeddedRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedRedis start(DataFolder folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("redis"));
        Path pidFile = home.resolve("redis.pid");
        Leftover.end(pidFile, "redis");
        int port = freePort();
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("dir " + home)
                .setting("pidfile " + pidFile)
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("maxmemory 64mb")
                .serrListener(line -> log.debug("redis: {}", line))
                .build();
        server.start();
        return new EmbeddedRedis(server, port);
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
