-- CreateEnum
CREATE TYPE "DoorLinkKind" AS ENUM ('open', 'family');

-- CreateEnum
CREATE TYPE "GivenBy" AS ENUM ('door', 'paper', 'gate', 'phone');

-- CreateEnum
CREATE TYPE "IdeaStatus" AS ENUM ('new', 'considering', 'taken_forward', 'not_taken', 'done');

-- CreateEnum
CREATE TYPE "ForumKind" AS ENUM ('council', 'association', 'surgery', 'other');

-- CreateEnum
CREATE TYPE "PublishedKind" AS ENUM ('thank_you', 'you_said');

-- CreateEnum
CREATE TYPE "HowFar" AS ENUM ('talk_once', 'help_regularly', 'lead');

-- CreateEnum
CREATE TYPE "SkillLevel" AS ENUM ('interested', 'some', 'experienced', 'professional');

-- CreateEnum
CREATE TYPE "VolunteerState" AS ENUM ('not_known', 'not_needed', 'supervised_only', 'checked');

-- CreateEnum
CREATE TYPE "RequestOrigin" AS ENUM ('curriculum', 'careers', 'clubs', 'visits', 'activity');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('open', 'filled', 'closed');

-- CreateEnum
CREATE TYPE "PlacementStatus" AS ENUM ('invited', 'accepted', 'declined', 'placed', 'held', 'called_off');

-- CreateTable
CREATE TABLE "DoorLink" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "DoorLinkKind" NOT NULL,
    "familyId" UUID,
    "campaignId" UUID,
    "label" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "firstOpenedAt" TIMESTAMPTZ(3),
    "madeById" UUID NOT NULL,
    "madeByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoorLink_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "DoorDraft" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "linkId" UUID,
    "offerId" UUID,
    "tokenHash" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "locale" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoorDraft_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "FamilyPreference" (
    "schoolId" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "times" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "writeIn" TEXT,
    "others" TEXT,
    "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "needsWords" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "consentUntil" DATE NOT NULL,
    "givenBy" "GivenBy" NOT NULL,
    "enteredByName" TEXT,
    "givenOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FamilyPreference_pkey" PRIMARY KEY ("schoolId","familyId")
);

-- CreateTable
CREATE TABLE "TranslationCheck" (
    "schoolId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TranslationCheck_pkey" PRIMARY KEY ("schoolId","locale","key")
);

-- CreateTable
CREATE TABLE "Idea" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "words" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "inEnglish" TEXT,
    "familyId" UUID,
    "givenBy" "GivenBy" NOT NULL,
    "forumMeetingId" UUID,
    "saidOn" DATE NOT NULL,
    "status" "IdeaStatus" NOT NULL DEFAULT 'new',
    "decidedOn" DATE,
    "decidedByName" TEXT,
    "why" TEXT,
    "activityId" UUID,
    "improvementId" UUID,
    "result" TEXT,
    "resultOn" DATE,
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "toldOn" DATE,
    "toldHow" TEXT,
    "enteredByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Idea_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Forum" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" "ForumKind" NOT NULL,
    "about" TEXT,
    "hearsOthers" TEXT,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "ForumMember" (
    "schoolId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "familyId" UUID NOT NULL,

    CONSTRAINT "ForumMember_pkey" PRIMARY KEY ("schoolId","forumId","familyId")
);

-- CreateTable
CREATE TABLE "ForumMeeting" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "forumId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "cameCount" INTEGER,
    "note" TEXT,

    CONSTRAINT "ForumMeeting_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PublishedPage" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "PublishedKind" NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT,
    "content" JSONB NOT NULL DEFAULT '{}',
    "tokenHash" TEXT,
    "publishedOn" DATE,
    "publishedByName" TEXT,
    "withdrawnOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedPage_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isOwn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "SkillsCampaign" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "yearGroups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "remindOn" DATE[] DEFAULT ARRAY[]::DATE[],
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SkillsCampaign_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CampaignReminder" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "families" INTEGER NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "CampaignReminder_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "CampaignAnswer" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "familyId" UUID,
    "offerId" UUID,
    "givenBy" "GivenBy" NOT NULL,
    "locale" TEXT NOT NULL,
    "onDay" DATE NOT NULL,

    CONSTRAINT "CampaignAnswer_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "familyId" UUID,
    "campaignId" UUID,
    "tokenHash" TEXT,
    "givenBy" "GivenBy" NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "contactBy" TEXT,
    "childClass" TEXT,
    "ownWords" TEXT,
    "experience" TEXT,
    "howFar" "HowFar",
    "days" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "ages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "speaks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "gains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "gainWords" TEXT,
    "consentUntil" DATE NOT NULL,
    "sentOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3),
    "answeredOn" DATE,
    "toldWaitingOn" DATE,
    "enteredById" UUID,
    "enteredByName" TEXT,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "OfferSkill" (
    "schoolId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "isMatched" BOOLEAN NOT NULL DEFAULT false,
    "level" "SkillLevel",

    CONSTRAINT "OfferSkill_pkey" PRIMARY KEY ("schoolId","offerId","skillId")
);

-- CreateTable
CREATE TABLE "Volunteer" (
    "schoolId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "VolunteerState" NOT NULL DEFAULT 'not_known',
    "riskAssessedOn" DATE,
    "checkedOn" DATE,
    "expiresOn" DATE,
    "setByName" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Volunteer_pkey" PRIMARY KEY ("schoolId","offerId")
);

-- CreateTable
CREATE TABLE "SkillRequest" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "origin" "RequestOrigin" NOT NULL,
    "subject" TEXT,
    "wanted" TEXT,
    "yearGroups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "days" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "language" TEXT,
    "howFar" "HowFar",
    "isUnsupervised" BOOLEAN NOT NULL DEFAULT false,
    "neededOn" DATE,
    "status" "RequestStatus" NOT NULL DEFAULT 'open',
    "closedWhy" TEXT,
    "activityId" UUID,
    "postedById" UUID NOT NULL,
    "postedByName" TEXT NOT NULL,
    "postedOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SkillRequest_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "RequestSkill" (
    "schoolId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "skillId" UUID NOT NULL,

    CONSTRAINT "RequestSkill_pkey" PRIMARY KEY ("schoolId","requestId","skillId")
);

-- CreateTable
CREATE TABLE "Placement" (
    "schoolId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" UUID NOT NULL,
    "offerId" UUID,
    "status" "PlacementStatus" NOT NULL DEFAULT 'invited',
    "isSupervised" BOOLEAN NOT NULL DEFAULT true,
    "because" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "message" TEXT,
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "invitedOn" DATE NOT NULL,
    "invitedById" UUID NOT NULL,
    "invitedByName" TEXT NOT NULL,
    "answeredOn" DATE,
    "answerWords" TEXT,
    "answerLocale" TEXT,
    "calledOffWhy" TEXT,
    "activityId" UUID,
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "yearGroups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pupilsGained" TEXT,
    "outcomeId" UUID,
    "evidenceId" UUID,
    "staffSaid" TEXT,
    "parentSaid" TEXT,
    "parentSaidLocale" TEXT,
    "parentWouldAgain" BOOLEAN,
    "recordedOn" DATE,
    "thankedOn" DATE,
    "thankedHow" TEXT,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("schoolId","id")
);

-- CreateTable
CREATE TABLE "PlacementSession" (
    "schoolId" UUID NOT NULL,
    "placementId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "minutes" INTEGER,

    CONSTRAINT "PlacementSession_pkey" PRIMARY KEY ("schoolId","placementId","sessionId")
);

-- CreateIndex
CREATE INDEX "DoorLink_tokenHash_idx" ON "DoorLink"("tokenHash");

-- CreateIndex
CREATE INDEX "DoorLink_schoolId_familyId_idx" ON "DoorLink"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "DoorLink_schoolId_campaignId_idx" ON "DoorLink"("schoolId", "campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "DoorLink_schoolId_tokenHash_key" ON "DoorLink"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "DoorDraft_tokenHash_idx" ON "DoorDraft"("tokenHash");

-- CreateIndex
CREATE INDEX "DoorDraft_schoolId_until_idx" ON "DoorDraft"("schoolId", "until");

-- CreateIndex
CREATE INDEX "DoorDraft_schoolId_linkId_idx" ON "DoorDraft"("schoolId", "linkId");

-- CreateIndex
CREATE INDEX "DoorDraft_schoolId_offerId_idx" ON "DoorDraft"("schoolId", "offerId");

-- CreateIndex
CREATE UNIQUE INDEX "DoorDraft_schoolId_tokenHash_key" ON "DoorDraft"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "Idea_tokenHash_idx" ON "Idea"("tokenHash");

-- CreateIndex
CREATE INDEX "Idea_schoolId_status_saidOn_idx" ON "Idea"("schoolId", "status", "saidOn");

-- CreateIndex
CREATE INDEX "Idea_schoolId_familyId_idx" ON "Idea"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "Idea_schoolId_forumMeetingId_idx" ON "Idea"("schoolId", "forumMeetingId");

-- CreateIndex
CREATE INDEX "Idea_schoolId_activityId_idx" ON "Idea"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "Idea_schoolId_improvementId_idx" ON "Idea"("schoolId", "improvementId");

-- CreateIndex
CREATE UNIQUE INDEX "Idea_schoolId_tokenHash_key" ON "Idea"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "ForumMember_schoolId_familyId_idx" ON "ForumMember"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "ForumMeeting_schoolId_forumId_heldOn_idx" ON "ForumMeeting"("schoolId", "forumId", "heldOn");

-- CreateIndex
CREATE INDEX "PublishedPage_tokenHash_idx" ON "PublishedPage"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedPage_schoolId_tokenHash_key" ON "PublishedPage"("schoolId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_schoolId_key_key" ON "Skill"("schoolId", "key");

-- CreateIndex
CREATE INDEX "SkillsCampaign_schoolId_opensOn_idx" ON "SkillsCampaign"("schoolId", "opensOn");

-- CreateIndex
CREATE INDEX "CampaignReminder_schoolId_campaignId_idx" ON "CampaignReminder"("schoolId", "campaignId");

-- CreateIndex
CREATE INDEX "CampaignAnswer_schoolId_familyId_idx" ON "CampaignAnswer"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "CampaignAnswer_schoolId_offerId_idx" ON "CampaignAnswer"("schoolId", "offerId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignAnswer_schoolId_campaignId_familyId_key" ON "CampaignAnswer"("schoolId", "campaignId", "familyId");

-- CreateIndex
CREATE INDEX "Offer_tokenHash_idx" ON "Offer"("tokenHash");

-- CreateIndex
CREATE INDEX "Offer_schoolId_familyId_idx" ON "Offer"("schoolId", "familyId");

-- CreateIndex
CREATE INDEX "Offer_schoolId_campaignId_idx" ON "Offer"("schoolId", "campaignId");

-- CreateIndex
CREATE INDEX "Offer_schoolId_sentOn_idx" ON "Offer"("schoolId", "sentOn");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_schoolId_tokenHash_key" ON "Offer"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "OfferSkill_schoolId_skillId_idx" ON "OfferSkill"("schoolId", "skillId");

-- CreateIndex
CREATE INDEX "SkillRequest_schoolId_status_postedOn_idx" ON "SkillRequest"("schoolId", "status", "postedOn");

-- CreateIndex
CREATE INDEX "SkillRequest_schoolId_activityId_idx" ON "SkillRequest"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "RequestSkill_schoolId_skillId_idx" ON "RequestSkill"("schoolId", "skillId");

-- CreateIndex
CREATE INDEX "Placement_tokenHash_idx" ON "Placement"("tokenHash");

-- CreateIndex
CREATE INDEX "Placement_schoolId_requestId_idx" ON "Placement"("schoolId", "requestId");

-- CreateIndex
CREATE INDEX "Placement_schoolId_offerId_idx" ON "Placement"("schoolId", "offerId");

-- CreateIndex
CREATE INDEX "Placement_schoolId_activityId_idx" ON "Placement"("schoolId", "activityId");

-- CreateIndex
CREATE INDEX "Placement_schoolId_outcomeId_idx" ON "Placement"("schoolId", "outcomeId");

-- CreateIndex
CREATE INDEX "Placement_schoolId_evidenceId_idx" ON "Placement"("schoolId", "evidenceId");

-- CreateIndex
CREATE INDEX "Placement_schoolId_status_idx" ON "Placement"("schoolId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Placement_schoolId_tokenHash_key" ON "Placement"("schoolId", "tokenHash");

-- CreateIndex
CREATE INDEX "PlacementSession_schoolId_sessionId_idx" ON "PlacementSession"("schoolId", "sessionId");

-- AddForeignKey
ALTER TABLE "DoorLink" ADD CONSTRAINT "DoorLink_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoorLink" ADD CONSTRAINT "DoorLink_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoorLink" ADD CONSTRAINT "DoorLink_schoolId_campaignId_fkey" FOREIGN KEY ("schoolId", "campaignId") REFERENCES "SkillsCampaign"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoorDraft" ADD CONSTRAINT "DoorDraft_schoolId_linkId_fkey" FOREIGN KEY ("schoolId", "linkId") REFERENCES "DoorLink"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoorDraft" ADD CONSTRAINT "DoorDraft_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyPreference" ADD CONSTRAINT "FamilyPreference_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationCheck" ADD CONSTRAINT "TranslationCheck_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_schoolId_forumMeetingId_fkey" FOREIGN KEY ("schoolId", "forumMeetingId") REFERENCES "ForumMeeting"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_schoolId_improvementId_fkey" FOREIGN KEY ("schoolId", "improvementId") REFERENCES "Improvement"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumMember" ADD CONSTRAINT "ForumMember_schoolId_forumId_fkey" FOREIGN KEY ("schoolId", "forumId") REFERENCES "Forum"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumMember" ADD CONSTRAINT "ForumMember_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumMeeting" ADD CONSTRAINT "ForumMeeting_schoolId_forumId_fkey" FOREIGN KEY ("schoolId", "forumId") REFERENCES "Forum"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedPage" ADD CONSTRAINT "PublishedPage_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillsCampaign" ADD CONSTRAINT "SkillsCampaign_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignReminder" ADD CONSTRAINT "CampaignReminder_schoolId_campaignId_fkey" FOREIGN KEY ("schoolId", "campaignId") REFERENCES "SkillsCampaign"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAnswer" ADD CONSTRAINT "CampaignAnswer_schoolId_campaignId_fkey" FOREIGN KEY ("schoolId", "campaignId") REFERENCES "SkillsCampaign"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAnswer" ADD CONSTRAINT "CampaignAnswer_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAnswer" ADD CONSTRAINT "CampaignAnswer_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_schoolId_familyId_fkey" FOREIGN KEY ("schoolId", "familyId") REFERENCES "Family"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_schoolId_campaignId_fkey" FOREIGN KEY ("schoolId", "campaignId") REFERENCES "SkillsCampaign"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferSkill" ADD CONSTRAINT "OfferSkill_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferSkill" ADD CONSTRAINT "OfferSkill_schoolId_skillId_fkey" FOREIGN KEY ("schoolId", "skillId") REFERENCES "Skill"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteer" ADD CONSTRAINT "Volunteer_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillRequest" ADD CONSTRAINT "SkillRequest_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillRequest" ADD CONSTRAINT "SkillRequest_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestSkill" ADD CONSTRAINT "RequestSkill_schoolId_requestId_fkey" FOREIGN KEY ("schoolId", "requestId") REFERENCES "SkillRequest"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestSkill" ADD CONSTRAINT "RequestSkill_schoolId_skillId_fkey" FOREIGN KEY ("schoolId", "skillId") REFERENCES "Skill"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_schoolId_requestId_fkey" FOREIGN KEY ("schoolId", "requestId") REFERENCES "SkillRequest"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_schoolId_offerId_fkey" FOREIGN KEY ("schoolId", "offerId") REFERENCES "Offer"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_schoolId_activityId_fkey" FOREIGN KEY ("schoolId", "activityId") REFERENCES "Activity"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_schoolId_outcomeId_fkey" FOREIGN KEY ("schoolId", "outcomeId") REFERENCES "Outcome"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_schoolId_evidenceId_fkey" FOREIGN KEY ("schoolId", "evidenceId") REFERENCES "Evidence"("schoolId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementSession" ADD CONSTRAINT "PlacementSession_schoolId_placementId_fkey" FOREIGN KEY ("schoolId", "placementId") REFERENCES "Placement"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementSession" ADD CONSTRAINT "PlacementSession_schoolId_sessionId_fkey" FOREIGN KEY ("schoolId", "sessionId") REFERENCES "Session"("schoolId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Row security: the school's rows, and the one row whose token is held.
-- ---------------------------------------------------------------------------
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['DoorLink', 'DoorDraft', 'FamilyPreference', 'TranslationCheck', 'Skill', 'SkillsCampaign',
      'CampaignReminder', 'CampaignAnswer', 'Offer', 'OfferSkill', 'Volunteer', 'SkillRequest', 'RequestSkill', 'Placement',
      'PlacementSession', 'Idea', 'Forum', 'ForumMember', 'ForumMeeting', 'PublishedPage'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY school ON %I TO alongside_app USING ("schoolId" = current_school()) WITH CHECK ("schoolId" = current_school())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['DoorLink', 'DoorDraft', 'Offer', 'Placement', 'Idea', 'PublishedPage'] LOOP
    EXECUTE format('CREATE POLICY by_link ON %I FOR SELECT TO alongside_app USING ("tokenHash" = current_token())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "Skill", "SkillsCampaign", "Volunteer", "SkillRequest", "Placement", "Idea", "Forum", "ForumMeeting",
  "PublishedPage", "TranslationCheck", "CampaignAnswer" TO alongside_app;
GRANT SELECT, INSERT ON "CampaignReminder" TO alongside_app;
GRANT SELECT, INSERT, DELETE ON "RequestSkill", "ForumMember" TO alongside_app;
GRANT SELECT, INSERT ON "DoorLink" TO alongside_app;
GRANT UPDATE ("withdrawnAt", "firstOpenedAt", "label") ON "DoorLink" TO alongside_app;
-- What parents typed goes when they wish, and when its time is over.
GRANT SELECT, INSERT, UPDATE, DELETE ON "DoorDraft", "FamilyPreference", "Offer", "OfferSkill", "PlacementSession" TO alongside_app;
GRANT DELETE ON "Idea", "CampaignAnswer", "TranslationCheck", "Skill" TO alongside_app;

-- ---------------------------------------------------------------------------
-- Nobody whose checks are not complete is placed to be alone with pupils: not by a form, a stale page, a request made by
-- hand, or an import. Complete means checked, with a written risk assessment, and not expired on the day of the session.
-- ---------------------------------------------------------------------------
CREATE FUNCTION may_be_alone(school uuid, offer uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Volunteer" v WHERE v."schoolId" = school AND v."offerId" = offer AND v."state" = 'checked'
    AND v."riskAssessedOn" IS NOT NULL AND v."checkedOn" IS NOT NULL
    AND (on_day IS NULL OR v."expiresOn" IS NULL OR v."expiresOn" >= on_day))
$$;

CREATE FUNCTION keep_placement_supervised() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."status" IN ('placed', 'held') AND NOT NEW."isSupervised" AND NEW."offerId" IS NOT NULL THEN
    IF NOT may_be_alone(NEW."schoolId", NEW."offerId", NULL) OR EXISTS (
        SELECT FROM "PlacementSession" p JOIN "Session" s ON s."schoolId" = p."schoolId" AND s."id" = p."sessionId"
        WHERE p."schoolId" = NEW."schoolId" AND p."placementId" = NEW."id"
          AND NOT may_be_alone(NEW."schoolId", NEW."offerId", s."heldOn")) THEN
      RAISE EXCEPTION 'unchecked volunteer' USING ERRCODE = 'AL001';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_supervised BEFORE INSERT OR UPDATE ON "Placement" FOR EACH ROW EXECUTE FUNCTION keep_placement_supervised();

CREATE FUNCTION keep_session_supervised() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT FROM "Placement" p JOIN "Session" s ON s."schoolId" = p."schoolId" AND s."id" = NEW."sessionId"
      WHERE p."schoolId" = NEW."schoolId" AND p."id" = NEW."placementId" AND p."status" IN ('placed', 'held')
        AND NOT p."isSupervised" AND p."offerId" IS NOT NULL
        AND NOT may_be_alone(p."schoolId", p."offerId", s."heldOn")) THEN
    RAISE EXCEPTION 'unchecked volunteer' USING ERRCODE = 'AL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_supervised BEFORE INSERT OR UPDATE ON "PlacementSession" FOR EACH ROW EXECUTE FUNCTION keep_session_supervised();

-- A session that moves past the day a check expires, and a check that is taken back, would leave somebody alone unchecked.
-- What was held stays as it was.
CREATE FUNCTION keep_moved_session_supervised() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."heldOn" IS DISTINCT FROM OLD."heldOn" AND EXISTS (
      SELECT FROM "PlacementSession" ps JOIN "Placement" p ON p."schoolId" = ps."schoolId" AND p."id" = ps."placementId"
      WHERE ps."schoolId" = NEW."schoolId" AND ps."sessionId" = NEW."id" AND p."status" = 'placed'
        AND NOT p."isSupervised" AND p."offerId" IS NOT NULL
        AND NOT may_be_alone(p."schoolId", p."offerId", NEW."heldOn")) THEN
    RAISE EXCEPTION 'unchecked volunteer' USING ERRCODE = 'AL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_supervised BEFORE UPDATE ON "Session" FOR EACH ROW EXECUTE FUNCTION keep_moved_session_supervised();

CREATE FUNCTION keep_checked_volunteer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT FROM "Placement" p WHERE p."schoolId" = NEW."schoolId" AND p."offerId" = NEW."offerId"
      AND p."status" = 'placed' AND NOT p."isSupervised"
      AND (NOT may_be_alone(p."schoolId", p."offerId", NULL) OR EXISTS (
        SELECT FROM "PlacementSession" ps JOIN "Session" s ON s."schoolId" = ps."schoolId" AND s."id" = ps."sessionId"
        WHERE ps."schoolId" = p."schoolId" AND ps."placementId" = p."id"
          AND NOT may_be_alone(p."schoolId", p."offerId", s."heldOn")))) THEN
    RAISE EXCEPTION 'unchecked volunteer' USING ERRCODE = 'AL001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_checked AFTER INSERT OR UPDATE ON "Volunteer" FOR EACH ROW EXECUTE FUNCTION keep_checked_volunteer();
