--liquibase formatted sql

--changeset frontdesk:011-appointments-by-guest-phone
--comment: Serves the list of appointments with customer=+12125550123: those booked under a number.
CREATE INDEX appointments_by_guest_phone ON appointments (clinic_id, guest_phone) WHERE guest_phone IS NOT NULL;
--rollback DROP INDEX appointments_by_guest_phone;
