-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "thanks" TEXT;

-- What was held stays as it was, also when the check of whoever came is taken back later: recording afterwards what came of it,
-- or thanking them, places nobody anew. So the rule is asked when somebody is placed, and not at every later word.
DROP TRIGGER keep_supervised ON "Placement";
CREATE TRIGGER keep_supervised BEFORE INSERT ON "Placement" FOR EACH ROW EXECUTE FUNCTION keep_placement_supervised();
CREATE TRIGGER keep_supervised_later BEFORE UPDATE ON "Placement" FOR EACH ROW
  WHEN (NEW."status" = 'placed' OR NEW."status" IS DISTINCT FROM OLD."status"
    OR NEW."isSupervised" IS DISTINCT FROM OLD."isSupervised" OR NEW."offerId" IS DISTINCT FROM OLD."offerId")
  EXECUTE FUNCTION keep_placement_supervised();

DROP TRIGGER keep_supervised ON "PlacementSession";
CREATE TRIGGER keep_supervised BEFORE INSERT ON "PlacementSession" FOR EACH ROW EXECUTE FUNCTION keep_session_supervised();
CREATE TRIGGER keep_supervised_later BEFORE UPDATE ON "PlacementSession" FOR EACH ROW
  WHEN (NEW."sessionId" IS DISTINCT FROM OLD."sessionId" OR NEW."placementId" IS DISTINCT FROM OLD."placementId")
  EXECUTE FUNCTION keep_session_supervised();
