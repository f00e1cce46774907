package org.anxin.helpline.channel.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A message as Twilio's list has it, with all the fields it has there. */
record ListedMessage(
        String sid, String direction, String from, String to, String body, String status, int media, Instant at) {

    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    static final String US = "+14155550199";

    static ListedMessage written(String sid, String from, String body, Instant at) {
        return new ListedMessage(sid, "inbound", from, US, body, "received", 0, at);
    }

    static ListedMessage sent(String sid, String to, String body, String status, Instant at) {
        return new ListedMessage(sid, "outbound-api", US, to, body, status, 0, at);
    }

    String json() {
        String date = DATE.format(at.atZone(ZoneOffset.UTC));
        return """
                {"account_sid": "%s", "api_version": "2010-04-01", "body": %s, "date_created": "%s",
                 "date_sent": "%s", "date_updated": "%s", "direction": "%s", "error_code": null,
                 "error_message": null, "from": "%s", "messaging_service_sid": null, "num_media": "%d",
                 "num_segments": "1", "price": null, "price_unit": "USD", "sid": "%s", "status": "%s", "to": "%s",
                 "subresource_uris": {"media": "/2010-04-01/Accounts/%s/Messages/%s/Media.json"},
                 "uri": "/2010-04-01/Accounts/%s/Messages/%s.json"}
                """.formatted(
                        ACCOUNT,
                        JsonMapper.shared().writeValueAsString(body),
                        date,
                        date,
                        date,
                        direction,
                        from,
                        media,
                        sid,
                        status,
                        to,
                        ACCOUNT,
                        sid,
                        ACCOUNT,
                        sid);
    }

    /** The newest first, as Twilio lists them. @param next where the next page is, or null */
    static String page(String next, ListedMessage... messages) {
        return """
                {"first_page_uri": "%s?PageSize=500&Page=0", "end": %d, "previous_page_uri": null, "page": 0,
                 "page_size": 500, "start": 0, "uri": "%s?PageSize=500&Page=0", "next_page_uri": %s,
                 "messages": [%s]}
                """.formatted(
                        PATH,
                        messages.length,
                        PATH,
                        next == null ? "null" : '"' + next + '"',
                        Arrays.stream(messages).map(ListedMessage::json).collect(Collectors.joining(",")));
    }
}
