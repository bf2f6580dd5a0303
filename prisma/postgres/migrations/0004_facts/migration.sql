-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "openEssentials" INTEGER,
ADD COLUMN     "openFacts" INTEGER;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "facts" TEXT;

-- CreateTable
CREATE TABLE "SetAside" (
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SetAside_pkey" PRIMARY KEY ("revisionId","start","end")
);

-- AddForeignKey
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
