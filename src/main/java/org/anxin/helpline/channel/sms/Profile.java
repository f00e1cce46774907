package org.anxin.helpline.channel.sms;

/** Where a gateway puts what, as JSON pointers. A callback may be one object or an array of them. */
enum Profile {
    /** As the settings say. */
    CUSTOM("/from", "/text", "/id", "/time", "{\"ok\":true}"),
    /** Alibaba Cloud's SmsUp and SmsReport. */
    ALIBABA("/phone_number", "/content", "/sequence_id", "/send_time", "{\"code\":0,\"msg\":\"OK\"}"),
    /** Tencent Cloud's replies and status callbacks; a reply has no id. */
    TENCENT("/mobile", "/text", "", "/time", "{\"result\":0,\"errmsg\":\"OK\"}");

    private final String from;
    private final String text;
    private final String id;
    private final String time;
    private final String answer;

    Profile(String from, String text, String id, String time, String answer) {
        this.from = from;
        this.text = text;
        this.id = id;
        this.time = time;
        this.answer = answer;
    }

    String from() {
        return from;
    }

    String text() {
        return text;
    }

    String id() {
        return id;
    }

    String time() {
        return time;
    }

    /** What the gateway wants to hear, so that it does not call again. */
    String answer() {
        return answer;
    }
}
