-- AlterTable
ALTER TABLE "Article" ADD COLUMN "openEssentials" INTEGER;
ALTER TABLE "Article" ADD COLUMN "openFacts" INTEGER;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "facts" TEXT;

-- CreateTable
CREATE TABLE "SetAside" (
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("revisionId", "start", "end"),
    CONSTRAINT "SetAside_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SetAside_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
