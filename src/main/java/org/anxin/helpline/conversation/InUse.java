package org.anxin.helpline.conversation;

/** Says for another module that it still refers to a conversation, which is then not deleted for its age. */
public interface InUse {

    boolean needs(long conversation);
}
