package org.anxin.helpline.report;

import org.anxin.helpline.understanding.Severity;

/** A report is new or changed. Published inside the transaction; carries no words. */
public record ReportChanged(ReportId id, boolean filed, Severity severity) {}
