package dev.frontdesk.admin;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// What every list of things that happened takes: whose, from when until when, and which page.
final class ListQuery {
    private final @Nullable String clinic;
    private final @Nullable String from;
    private final @Nullable String to;
    private final PageQuery page;

    ListQuery(
            @QueryParam("clinic") @Nullable String clinic,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageQuery page) {
        this.clinic = clinic;
        this.from = from;
        this.to = to;
        this.page = page;
    }

    /// Which page is asked for; refuses the request when there can be no such page.
    Paging paging() {
        return page.paging();
    }

    /// The clinics that are looked at: the one named, or all in reach, each with its own bounds in time.
    Scope scope(ClinicReach reach, Staff staff) {
        return reach.scope(staff, clinic, from, to);
    }
}
