package org.anxin.helpline.console;

import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.report.CaseState;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter as it stands in the address of the page. What is not understood is left out. */
record QueueForm(
        @Nullable Tab tab,
        @Nullable String q,
        @Nullable Severity severity,
        @Nullable CaseState state,
        @Nullable String district,
        @Nullable Integer page) {

    Filter filter() {
        return new Filter(
                tab == null ? Tab.ALL : tab,
                q == null ? "" : q,
                severity,
                state,
                district == null ? "" : district,
                page == null ? 0 : Math.max(0, page));
    }

    /** Without the words that were looked for, which nobody keeps. */
    String kept() {
        return new QueueForm(tab, null, severity, state, district, null).query();
    }

    String query() {
        return address(tab, page).build().encode().toUriString();
    }

    /** The same page with another tab. */
    public String on(Tab other) {
        return address(other, null).build().encode().toUriString();
    }

    public String atPage(int other) {
        return address(tab, other).build().encode().toUriString();
    }

    private UriComponentsBuilder address(@Nullable Tab onTab, @Nullable Integer atPage) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        put(address, "tab", onTab);
        put(address, "q", q);
        put(address, "severity", severity);
        put(address, "state", state);
        put(address, "district", district);
        put(address, "page", atPage);
        return address;
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }
}
