package org.anxin.helpline.report;

/** A report's number. */
public record ReportId(long value) {}
