-- A dispute can end because one of the two gives way; both first answers stay as they were given.
ALTER TABLE "Verdict" ADD COLUMN "concededAt" DATETIME;
ALTER TABLE "Verdict" ADD COLUMN "concededReason" TEXT;
