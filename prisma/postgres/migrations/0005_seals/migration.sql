-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "underCorrection" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SignOff" ADD COLUMN     "policyVersion" INTEGER,
ADD COLUMN     "voidedSourceId" TEXT;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "rowsDigest" TEXT;
