package dev.frontdesk.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The calendar that comes with Frontdesk: busy blocks that staff enter. It is always readable.
public final class BuiltInCalendar implements CalendarGateway {
    private final BusyDao dao;

    public BuiltInCalendar(Database database) {
        this.dao = database.dao(BusyDao.class);
    }

    @Override
    public Map<ProviderId, BusyTime> busyTime(Clinic clinic, Collection<Provider> providers, TimeRange range) {
        var ids = providers.stream().map(Provider::id).toList();
        var blocks = dao.blocks(clinic.id(), ids, range).stream()
                .collect(groupingBy(BusyDao.Busy::providerId, mapping(BusyDao.Busy::during, toList())));
        return ids.stream().collect(toMap(id -> id, id -> new BusyTime.Known(blocks.getOrDefault(id, List.of()))));
    }

    @Override
    public CalendarState initialState(Clinic clinic, Provider provider) {
        return CalendarState.NONE;
    }
}
