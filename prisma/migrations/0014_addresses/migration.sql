-- The library offers a source that has the same address already, however it is spelt. Older sources get theirs at the next start.
ALTER TABLE "Source" ADD COLUMN "address" TEXT;
CREATE INDEX "Source_address_idx" ON "Source"("address");
