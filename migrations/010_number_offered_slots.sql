--liquibase formatted sql

--changeset frontdesk:010-every-offered-slot-has-an-option
--comment: Options that were not shown are numbered after those that were, by the clock.
UPDATE offered_slots s SET option = n.option
FROM (SELECT clinic_id, id,
             row_number() OVER (PARTITION BY clinic_id, offer_id ORDER BY option NULLS LAST, position) AS option
      FROM offered_slots) AS n
WHERE s.clinic_id = n.clinic_id AND s.id = n.id AND s.option IS NULL;
ALTER TABLE offered_slots ALTER COLUMN option SET NOT NULL;
--rollback ALTER TABLE offered_slots ALTER COLUMN option DROP NOT NULL;

--changeset frontdesk:010-forget-offers-shown-without-options
--comment: The metadata is a copy for readers: it shows the next offer with all numbers. The offers stay bookable.
UPDATE conversations SET custom_metadata = custom_metadata - 'pending_slot_offers'
WHERE custom_metadata -> 'pending_slot_offers' IS NOT NULL;
--rollback SELECT 1;
