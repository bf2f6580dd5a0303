-- A task of a claim that waits for its second may have come with the verdict, and is no reason of its own before that is known:
-- the kept counts of open tasks are made anew from the claims.
DELETE FROM "Tally" WHERE "dimension" = 'blocker' AND "key" = 'taskOpen';

INSERT INTO "Tally" ("articleId", "dimension", "key", "n")
SELECT "articleId", 'blocker', 'taskOpen', SUM("openTasks") FROM "Claim"
WHERE "deletedAt" IS NULL AND "openTasks" > 0 AND "status" NOT IN ('awaitingSecond', 'cut')
GROUP BY "articleId";
