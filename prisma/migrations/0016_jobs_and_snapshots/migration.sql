-- Work that is done after the transaction that asked for it. Copies of sources, which wait, fail and can be tried again.
-- CreateTable
CREATE TABLE "Passage" (
    "evidenceId" TEXT NOT NULL PRIMARY KEY,
    "snapshotId" TEXT NOT NULL,
    "found" BOOLEAN NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    CONSTRAINT "Passage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Passage_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "personId" TEXT,
    "runsFor" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "leaseId" TEXT,
    "leaseUntil" DATETIME,
    "lastError" TEXT,
    "endedAt" DATETIME
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Snapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "url" TEXT,
    "finalUrl" TEXT,
    "name" TEXT,
    "sha256" TEXT,
    "mediaType" TEXT,
    "size" INTEGER,
    "headers" TEXT,
    "text" TEXT,
    "places" TEXT,
    "textSha256" TEXT,
    "unreadable" TEXT,
    "problem" TEXT,
    "detail" TEXT,
    "previousId" TEXT,
    "changes" TEXT,
    "askedAt" DATETIME NOT NULL,
    "takenAt" DATETIME,
    "takenById" TEXT NOT NULL,
    CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Snapshot_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Snapshot" ("id", "mediaType", "sha256", "size", "sourceId", "takenAt", "takenById", "text", "state", "askedAt") SELECT "id", "mediaType", "sha256", "size", "sourceId", "takenAt", "takenById", "text", 'captured', "takenAt" FROM "Snapshot";
DROP TABLE "Snapshot";
ALTER TABLE "new_Snapshot" RENAME TO "Snapshot";
CREATE INDEX "Snapshot_sourceId_askedAt_idx" ON "Snapshot"("sourceId", "askedAt");
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Passage_snapshotId_idx" ON "Passage"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_runsFor_key" ON "Job"("runsFor");

-- CreateIndex
CREATE INDEX "Job_state_dueAt_idx" ON "Job"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Job_endedAt_idx" ON "Job"("endedAt");
