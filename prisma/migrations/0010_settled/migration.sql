-- The bar of an article shows what is settled. How many claims of each rating are settled was not kept apart from those that wait.
INSERT INTO "Tally" ("articleId", "dimension", "key", "n")
SELECT "articleId", 'settled', "rating", COUNT(*) FROM "Claim"
WHERE "deletedAt" IS NULL AND "status" = 'settled' AND "rating" IS NOT NULL
  AND NOT "corrected"
GROUP BY "articleId", "rating";
