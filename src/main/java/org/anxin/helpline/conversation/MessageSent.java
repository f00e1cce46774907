package org.anxin.helpline.conversation;

import org.anxin.helpline.conversation.Deliveries.Delivery;

/** A message's delivery moved forward. Published after the commit; carries no words and no address. */
public record MessageSent(long messageId, long conversation, Delivery status) {}
