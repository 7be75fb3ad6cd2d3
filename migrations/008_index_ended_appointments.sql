--liquibase formatted sql

--changeset frontdesk:008-placements-ending
--comment: Which appointments are over: only those that still hold time are in it, so it stays as small as the book is.
CREATE INDEX placements_ending ON placements (upper(during)) WHERE active;
--rollback DROP INDEX placements_ending;
