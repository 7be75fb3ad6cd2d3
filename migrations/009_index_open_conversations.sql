--liquibase formatted sql

--changeset frontdesk:009-open-conversations-by-activity
--comment: Serves close-silent-conversations: open episodes of guests, longest silent first.
CREATE INDEX conversations_open_by_activity ON conversations (last_activity_at)
    WHERE status = 'open' AND channel IN ('sms', 'email', 'web');
--rollback DROP INDEX conversations_open_by_activity;
