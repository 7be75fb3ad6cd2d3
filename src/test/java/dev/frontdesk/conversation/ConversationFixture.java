package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// A clinic with guests who write, stored as the application stores it.
public final class ConversationFixture {
    public static final String OUR_NUMBER = "+12125550100";

    private final Database database;
    private final ClinicId clinicId;

    interface ClinicDao {
        @SqlUpdate("""
                INSERT INTO clinics (id, slug, document, created_at, updated_at)
                VALUES (:id, :slug, '{}', :now, :now)
                """)
        void insert(ClinicId id, String slug, Instant now);
    }

    private ConversationFixture(Database database, ClinicId clinicId) {
        this.database = database;
        this.clinicId = clinicId;
    }

    public static ConversationFixture aClinic(Database database, Instant now) {
        var id = ClinicId.create();
        database.dao(ClinicDao.class).insert(id, "clinic-" + id, now);
        return new ConversationFixture(database, id);
    }

    public ClinicId clinicId() {
        return clinicId;
    }

    public CustomerId guest(String phone, Instant now) {
        return database.dao(CustomerDao.class)
                .byPhoneOrNew(clinicId, CustomerId.create(), phone, now)
                .id();
    }

    public Conversation episode(CustomerId guest, Instant now) {
        return database.inTransaction(tx -> Episodes.current(tx, clinicId, guest, BookingChannel.SMS, now));
    }

    public MessageId writes(Conversation conversation, String body, Instant now) {
        var id = MessageId.create();
        database.dao(MessageDao.class)
                .insertInbound(
                        clinicId,
                        id,
                        conversation.id(),
                        body,
                        OUR_NUMBER,
                        "+14155550123",
                        "SM" + UUID.randomUUID().toString().replace("-", ""),
                        null,
                        List.of(),
                        now);
        return id;
    }
}
