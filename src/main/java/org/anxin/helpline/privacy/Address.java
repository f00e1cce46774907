package org.anxin.helpline.privacy;

/**
 * A reply address as a provider knows it: a phone number in E.164, an openid. Lives only at the edge, between a
 * channel's parser and the vault, and in the sender; it never prints itself.
 */
public record Address(String channel, String value, Kind kind) {

    /** Longest name by which a provider knows somebody. */
    private static final int LONGEST_HANDLE = 200;

    /** A phone number. */
    public Address(String channel, String value) {
        this(channel, value, Kind.PHONE);
    }

    /** A name that only the provider understands, such as an openid. */
    public static Address handle(String channel, String value) {
        return new Address(channel, value, Kind.HANDLE);
    }

    public Address {
        if (value.length() > LONGEST_HANDLE) {
            throw new IllegalArgumentException("The address is too long");
        }
        if (channel.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("An address needs a channel and a value");
        }
    }

    /** The one spelling of it. */
    String spelled() {
        return kind == Kind.PHONE ? PhoneNumber.e164(value) : value;
    }

    @Override
    public String toString() {
        return "Address[" + channel + ", hidden]";
    }

    /** How an address is spelled. */
    public enum Kind {
        /** In as many ways as people write numbers. */
        PHONE,
        /** In one way only. */
        HANDLE
    }
}
