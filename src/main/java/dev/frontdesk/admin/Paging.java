package dev.frontdesk.admin;

import dev.frontdesk.platform.http.ApiException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for. Lists reach [#REACH] rows deep: what lies beyond is found by narrowing the
/// filters, so that no page is slow.
public record Paging(int page, int pageSize) {
    /// How many rows are counted and can be paged through.
    static final int REACH = 10_000;

    /// How many rows a count looks at: one more than it tells, so that it stops early.
    static final int COUNT_CAP = REACH + 1;

    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 200;

    /// From the query parameters `page` and `page_size`; refuses the request when they are out of bounds.
    static Paging of(@Nullable String page, @Nullable String pageSize) {
        var paging = new Paging(
                Parameters.integer("page", page, 1, 1, REACH),
                Parameters.integer("page_size", pageSize, DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE));
        if (paging.reach() > REACH) {
            throw ApiException.badParameter("page", "lists reach 10,000 rows deep; narrow the filters");
        }
        return paging;
    }

    public int offset() {
        return (page - 1) * pageSize;
    }

    /// How many of the first rows this page needs to see.
    public int reach() {
        return page * pageSize;
    }

    /// @param counted how many rows match, as counted up to [#COUNT_CAP]
    <R, T> Page<T> of(List<R> rows, int counted, Function<R, T> view) {
        return new Page<>(rows.stream().map(view).toList(), page, pageSize, Math.min(counted, REACH));
    }
}
