-- DropIndex
DROP INDEX "Invitation_tokenHash_key";

-- DropIndex
DROP INDEX "PasswordReset_tokenHash_key";

-- CreateIndex
CREATE INDEX "Invitation_tokenHash_idx" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_schoolId_tokenHash_key" ON "Invitation"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_tokenHash_idx" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_schoolId_tokenHash_key" ON "PasswordReset"("schoolId", "tokenHash");
