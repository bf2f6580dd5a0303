-- A dispute can end because one of the two gives way, both first answers stay as they were given.
ALTER TABLE "Verdict" ADD COLUMN "concededAt" TIMESTAMP(3);
ALTER TABLE "Verdict" ADD COLUMN "concededReason" TEXT;

-- What stops an article is told to everybody, so it tells no more what a verdict says that waits for its second.
UPDATE "Tally" SET "n" = "n" - (
  SELECT COUNT(*) FROM "Claim" c WHERE c."articleId" = "Tally"."articleId" AND c."status" = 'awaitingSecond'
    AND c."deletedAt" IS NULL AND c."thin"
) WHERE "dimension" = 'blocker' AND "key" = 'thinlySourced';
UPDATE "Tally" SET "n" = "n" - (
  SELECT COUNT(*) FROM "Claim" c WHERE c."articleId" = "Tally"."articleId" AND c."status" = 'awaitingSecond'
    AND c."deletedAt" IS NULL AND c."openFixes" > 0
) WHERE "dimension" = 'blocker' AND "key" = 'fixOpen';
