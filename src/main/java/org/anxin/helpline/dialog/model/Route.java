package org.anxin.helpline.dialog.model;

/** Where somebody's own words lead when they are about a topic. */
public record Route(String dialog, Place place) {}
