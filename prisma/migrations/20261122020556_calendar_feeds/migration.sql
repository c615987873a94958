-- CreateTable
CREATE TABLE "CalendarFeed" (
    "schoolId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("schoolId","membershipId")
);

-- CreateIndex
CREATE INDEX "CalendarFeed_tokenHash_idx" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_schoolId_tokenHash_key" ON "CalendarFeed"("schoolId", "tokenHash");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_schoolId_membershipId_fkey" FOREIGN KEY ("schoolId", "membershipId") REFERENCES "Membership"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CalendarFeed" FORCE ROW LEVEL SECURITY;
CREATE POLICY school ON "CalendarFeed" TO alongside_app
  USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school());
-- The address opens the one row whose token it holds.
CREATE POLICY by_link ON "CalendarFeed" FOR SELECT TO alongside_app USING ("tokenHash" = current_token());
GRANT SELECT, INSERT, UPDATE, DELETE ON "CalendarFeed" TO alongside_app;
