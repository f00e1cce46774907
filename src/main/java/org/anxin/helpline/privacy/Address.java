package org.anxin.helpline.privacy;

/**
 * A reply address as a provider knows it: a phone number in E.164, an openid. Lives only at the edge, between a
 * channel's parser and the vault, and in the sender; it never prints itself.
 */
public record Address(String channel, String value) {

    public Address {
        if (channel.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("An address needs a channel and a value");
        }
    }

    @Override
    public String toString() {
        return "Address[" + channel + ", hidden]";
    }
}
