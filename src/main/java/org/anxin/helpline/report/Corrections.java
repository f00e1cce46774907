package org.anxin.helpline.report;

import java.util.List;
import org.anxin.helpline.staff.StaffMember;

/**
 * What staff say a message was really about. Nothing is learned from it by itself: the file of candidates is for those
 * who write the training texts.
 */
public interface Corrections {

    /**
     * Says what a message of the person's was about; the last word counts.
     *
     * @param entry the message's number in the timeline
     * @param topic a label of the classifier
     * @throws Reports.CaseRefused where there is no such message or topic
     */
    void about(ReportId id, StaffMember by, long entry, String topic);

    /** All of them but those of cases that do not exist for her. The export is audited. */
    List<Candidate> candidates(StaffMember by);

    /**
     * A text as it may be trained with once somebody has read it.
     *
     * @param text without names, numbers and addresses
     */
    record Candidate(String topic, String text) {}
}
