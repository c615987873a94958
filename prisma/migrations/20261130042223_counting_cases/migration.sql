-- DropIndex
DROP INDEX "Case_schoolId_familyId_idx";

-- DropIndex
DROP INDEX "Case_schoolId_receivedOn_idx";

-- CreateIndex
CREATE INDEX "Case_schoolId_receivedOn_id_idx" ON "Case"("schoolId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "Case_schoolId_familyId_categoryId_receivedOn_idx" ON "Case"("schoolId", "familyId", "categoryId", "receivedOn");

-- CreateIndex
CREATE INDEX "CaseStage_schoolId_beganOn_idx" ON "CaseStage"("schoolId", "beganOn");

-- Complaints are few among all that is written down, and asked for most. Not in the models, which know no part of a table.
CREATE INDEX "Case_complaints_idx" ON "Case"("schoolId", "receivedOn", "id") WHERE "kind" = 'complaint';
