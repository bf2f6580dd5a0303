-- Work that is done after the transaction that asked for it. Copies of sources, which wait, fail and can be tried again.
-- DropIndex
DROP INDEX "Snapshot_sourceId_takenAt_idx";

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "askedAt" TIMESTAMP(3),
ADD COLUMN     "changes" TEXT,
ADD COLUMN     "detail" TEXT,
ADD COLUMN     "finalUrl" TEXT,
ADD COLUMN     "headers" TEXT,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "places" TEXT,
ADD COLUMN     "previousId" TEXT,
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'captured',
ADD COLUMN     "textSha256" TEXT,
ADD COLUMN     "unreadable" TEXT,
ADD COLUMN     "url" TEXT,
ALTER COLUMN "sha256" DROP NOT NULL,
ALTER COLUMN "mediaType" DROP NOT NULL,
ALTER COLUMN "size" DROP NOT NULL,
ALTER COLUMN "takenAt" DROP NOT NULL;
UPDATE "Snapshot" SET "askedAt" = "takenAt";
ALTER TABLE "Snapshot" ALTER COLUMN "askedAt" SET NOT NULL, ALTER COLUMN "state" DROP DEFAULT;

-- CreateTable
CREATE TABLE "Passage" (
    "evidenceId" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "found" BOOLEAN NOT NULL,
    "start" INTEGER,
    "end" INTEGER,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "personId" TEXT,
    "runsFor" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "leaseId" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "lastError" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Passage_snapshotId_idx" ON "Passage"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_runsFor_key" ON "Job"("runsFor");

-- CreateIndex
CREATE INDEX "Job_state_dueAt_idx" ON "Job"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Job_endedAt_idx" ON "Job"("endedAt");

-- CreateIndex
CREATE INDEX "Snapshot_sourceId_askedAt_idx" ON "Snapshot"("sourceId", "askedAt");

-- CreateIndex
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
