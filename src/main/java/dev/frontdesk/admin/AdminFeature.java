package dev.frontdesk.admin;

import dev.frontdesk.analytics.AnalyticsService;
import dev.frontdesk.audit.StaffAccessDao;
import dev.frontdesk.booking.BookingFeature;
import dev.frontdesk.booking.BusyBlockDao;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.conversation.ConversationMetadataDao;
import dev.frontdesk.dialogue.Toolbox;
import dev.frontdesk.platform.database.Database;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/// Puts the admin API on the application's connector.
public final class AdminFeature {
    /// What the API reaches in other features.
    ///
    /// @param database for what it changes
    /// @param reports for what it lists
    /// @param tools those that serve guests, for staff who act for one
    public record Core(Database database, Database reports, BookingFeature booking, Toolbox tools) {}

    private AdminFeature() {}

    public static void register(
            AdminConfiguration configuration,
            Environment environment,
            ClinicFeature clinics,
            AnalyticsService analytics,
            Core core,
            InstantSource clock) {
        if (configuration.isExposed()) {
            environment
                    .admin()
                    .addFilter("task-token", new TaskTokenFilter(configuration.bootstrap()))
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/tasks/*");
        }
        var database = core.database();
        var jersey = environment.jersey();
        jersey.register(new AuthDynamicFeature(BearerAuthFilter.of(
                new TokenAuthenticator(database.dao(ApiTokenDao.class), configuration.bootstrap(), clock))));
        jersey.register(RolesAllowedDynamicFeature.class);
        jersey.register(new AuthValueFactoryProvider.Binder<>(Staff.class));
        jersey.register(new KnownParametersFilter());
        jersey.register(new StaffAccessFilter(database.dao(StaffAccessDao.class), clinics.settings(), clock));
        resources(clinics, analytics, core, clock).forEach(jersey::register);
    }

    private static List<Object> resources(
            ClinicFeature clinics, AnalyticsService analytics, Core core, InstantSource clock) {
        var database = core.database();
        var reports = core.reports();
        var reach = new ClinicReach(clinics.settings());
        var customers = reports.dao(CustomerListDao.class);
        var customerFilter = new CustomerFilter(customers);
        var audits = reports.dao(AuditDao.class);
        return List.of(
                new CommunicationsResource(
                        reach,
                        reports.dao(CommunicationDao.class),
                        audits,
                        database.dao(ConversationMetadataDao.class),
                        customerFilter,
                        clock),
                new AppointmentsResource(reach, reports.dao(AppointmentListDao.class), customerFilter),
                new AvailabilityResource(reach, core.booking().orchestrator()),
                new CustomersResource(reach, customers, reports.dao(TimelineDao.class)),
                new AuditResource(reach, audits),
                new ClinicsResource(reach, clinics.settings(), clinics.registry()),
                new StaffConversationsResource(
                        reach, new StaffConversations(database, core.booking().selection(), clock), core.tools()),
                new BusyBlocksResource(
                        reach, database.dao(BusyBlockDao.class), reports.dao(BusyBlockListDao.class), clock),
                new InsightResource(reach, analytics),
                new TokensResource(reach, clinics.settings(), database.dao(ApiTokenDao.class), clock),
                new OpenApiResource());
    }
}
