-- The Word document a draft was read of, by the SHA-256 under which its bytes are kept. None of what came in before is kept.
ALTER TABLE "Revision" ADD COLUMN "document" TEXT;
