package org.anxin.helpline.conversation;

/**
 * Where a channel that keeps a line open to its provider says how it is. {@link ChannelHealth} shows the channel as
 * down while it is not there, or nobody has spoken of it for a minute.
 */
public interface Lines {

    /** To be called every few seconds by whoever keeps the line, and whenever it comes or goes. */
    void report(String channel, boolean up);
}
