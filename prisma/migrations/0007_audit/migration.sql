-- CreateIndex
CREATE INDEX "Event_chainId_at_idx" ON "Event"("chainId", "at");
