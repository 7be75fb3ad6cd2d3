package dev.frontdesk.admin;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for, as it was written.
final class PageQuery {
    private final @Nullable String page;
    private final @Nullable String pageSize;

    PageQuery(@QueryParam("page") @Nullable String page, @QueryParam("page_size") @Nullable String pageSize) {
        this.page = page;
        this.pageSize = pageSize;
    }

    /// The page that is meant; refuses the request when there can be no such page.
    Paging paging() {
        return Paging.of(page, pageSize);
    }
}
