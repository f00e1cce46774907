package org.anxin.helpline.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider sent, byte for byte as it was signed, and no more of it than a limit. */
public final class RawBody {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DEPTH = 32;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private RawBody() {}

    /** @throws Refused when it is of another type or larger than 64 kB */
    public static byte[] read(HttpServletRequest request, MediaType... types) {
        if (!isOneOf(request.getContentType(), types)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This is not the expected type of content");
        }
        try {
            byte[] body = request.getContentLengthLong() > MAX_BYTES
                    ? new byte[MAX_BYTES + 1]
                    : request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 kB");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused when it is no JSON, or nested too deep */
    public static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "The body is no JSON");
        }
    }

    private static boolean isOneOf(String type, MediaType... types) {
        try {
            MediaType given = type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
            for (MediaType one : types) {
                if (one.isCompatibleWith(given)) {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
