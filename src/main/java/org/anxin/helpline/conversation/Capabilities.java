package org.anxin.helpline.conversation;

/**
 * What a channel can do; the renderer adapts.
 *
 * @param inlineReply the reply to a message travels in the answer to its webhook
 * @param maxUnits longest text of one message, in UTF-16 units
 * @param deliveryReports the provider reports what became of a message
 */
public record Capabilities(boolean inlineReply, int maxUnits, boolean deliveryReports) {}
