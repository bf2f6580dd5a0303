-- The archive lists claims by when each came to stand as it does, the newest first.
CREATE INDEX "Claim_since_id_idx" ON "Claim"("since", "id");
