ALTER TABLE "Anchor" ADD COLUMN "basis" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Claim" ADD COLUMN "statementEdited" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Claim" ADD COLUMN "claimantEdited" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Claim" ADD COLUMN "staleStatement" TEXT;
ALTER TABLE "Claim" ADD COLUMN "staleClaimant" TEXT;
ALTER TABLE "Claim" ADD COLUMN "contextBefore" TEXT;
ALTER TABLE "Claim" ADD COLUMN "contextAfter" TEXT;

-- What people wrote stays as they wrote it: claims they made, and statements and claimants they edited.
UPDATE "Claim" SET "statementEdited" = true WHERE "origin" <> 'imported' OR "id" IN
  (SELECT "claimId" FROM "Event" WHERE "type" = 'claim.edited' AND "data" LIKE '%"statement"%');
UPDATE "Claim" SET "claimantEdited" = true WHERE "origin" <> 'imported' OR "id" IN
  (SELECT "claimId" FROM "Event" WHERE "type" = 'claim.edited' AND "data" LIKE '%"claimant"%');
UPDATE "Anchor" SET "basis" = '[{"start":' || "start" || ',"end":' || "end" || '}]' WHERE "state" <> 'gone';
