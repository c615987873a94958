-- Two who write at the same moment do not see each other: one takes a check back while the other places the parent, and each finds
-- all in order. So whatever the rule looks at is held until the transaction ends, and what was written meanwhile is seen. The
-- refusal says whose checks they are and which day they do not reach, for the sentence that people read.
--
-- What was held stays as it was: writing down afterwards how it went, or for how long, is no reason to ask again, also when the
-- check has been taken back since.

CREATE FUNCTION refuse_unchecked(school uuid, offer uuid, on_day date) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  IF NOT may_be_alone(school, offer, on_day) THEN
    RAISE EXCEPTION 'unchecked volunteer' USING ERRCODE = 'AL001', DETAIL = concat_ws(' ', offer, on_day);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION keep_placement_supervised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE on_day date;
BEGIN
  IF NEW."status" NOT IN ('placed', 'held') OR NEW."isSupervised" OR NEW."offerId" IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD."status" IN ('placed', 'held') AND NOT OLD."isSupervised" AND OLD."offerId" = NEW."offerId"
      AND (NEW."status" = 'held' OR OLD."status" = 'placed') THEN RETURN NEW; END IF;
    -- Tied again to the offer of a family that comes back out of the bin.
    IF OLD."status" = 'held' AND NEW."status" = 'held' AND NOT OLD."isSupervised" AND OLD."offerId" IS NULL THEN RETURN NEW; END IF;
  END IF;
  PERFORM FROM "Volunteer" WHERE "schoolId" = NEW."schoolId" AND "offerId" = NEW."offerId" FOR SHARE;
  PERFORM refuse_unchecked(NEW."schoolId", NEW."offerId", NULL);
  FOR on_day IN SELECT s."heldOn" FROM "PlacementSession" p
      JOIN "Session" s ON s."schoolId" = p."schoolId" AND s."id" = p."sessionId"
      WHERE p."schoolId" = NEW."schoolId" AND p."placementId" = NEW."id" ORDER BY s."heldOn" FOR SHARE OF s LOOP
    PERFORM refuse_unchecked(NEW."schoolId", NEW."offerId", on_day);
  END LOOP;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_session_supervised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE placement record; on_day date;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."placementId" = NEW."placementId" AND OLD."sessionId" = NEW."sessionId" THEN RETURN NEW; END IF;
  END IF;
  SELECT p."status", p."isSupervised", p."offerId" INTO placement FROM "Placement" p
    WHERE p."schoolId" = NEW."schoolId" AND p."id" = NEW."placementId" FOR SHARE;
  IF placement."status" NOT IN ('placed', 'held') OR placement."isSupervised" OR placement."offerId" IS NULL THEN RETURN NEW; END IF;
  PERFORM FROM "Volunteer" WHERE "schoolId" = NEW."schoolId" AND "offerId" = placement."offerId" FOR SHARE;
  SELECT s."heldOn" INTO on_day FROM "Session" s
    WHERE s."schoolId" = NEW."schoolId" AND s."id" = NEW."sessionId" FOR SHARE;
  PERFORM refuse_unchecked(NEW."schoolId", placement."offerId", on_day);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_moved_session_supervised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE offer uuid;
BEGIN
  IF NEW."heldOn" IS NOT DISTINCT FROM OLD."heldOn" THEN RETURN NEW; END IF;
  FOR offer IN SELECT p."offerId" FROM "PlacementSession" ps
      JOIN "Placement" p ON p."schoolId" = ps."schoolId" AND p."id" = ps."placementId"
      WHERE ps."schoolId" = NEW."schoolId" AND ps."sessionId" = NEW."id" AND p."status" = 'placed'
        AND NOT p."isSupervised" AND p."offerId" IS NOT NULL ORDER BY p."offerId" LOOP
    PERFORM FROM "Volunteer" WHERE "schoolId" = NEW."schoolId" AND "offerId" = offer FOR SHARE;
    PERFORM refuse_unchecked(NEW."schoolId", offer, NEW."heldOn");
  END LOOP;
  RETURN NEW;
END $$;

-- The row of the checks is held by its own change, and each placement that rests on it has held that row: one of the two waits.
CREATE OR REPLACE FUNCTION keep_checked_volunteer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE on_day date;
BEGIN
  FOR on_day IN SELECT s."heldOn" FROM "Placement" p
      LEFT JOIN "PlacementSession" ps ON ps."schoolId" = p."schoolId" AND ps."placementId" = p."id"
      LEFT JOIN "Session" s ON s."schoolId" = ps."schoolId" AND s."id" = ps."sessionId"
      WHERE p."schoolId" = NEW."schoolId" AND p."offerId" = NEW."offerId" AND p."status" = 'placed' AND NOT p."isSupervised"
      ORDER BY s."heldOn" LOOP
    PERFORM refuse_unchecked(NEW."schoolId", NEW."offerId", on_day);
  END LOOP;
  RETURN NULL;
END $$;
