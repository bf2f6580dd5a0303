-- A claim that is to be judged again stops sign-off at every depth, and its corrections and thinness are no reason beside it:
-- the kept counts of those reasons are made anew from the claims.
DELETE FROM "Tally" WHERE "dimension" = 'blocker' AND ("key" IN ('fixOpen', 'thinlySourced') OR "key" LIKE 'claimOpen%' OR "key" LIKE 'mustCheckOpen%');

INSERT INTO "Tally" ("articleId", "dimension", "key", "n")
SELECT "articleId", 'blocker', "code", COUNT(*) FROM (
  SELECT "articleId", 'fixOpen' AS "code" FROM "Claim"
    WHERE "deletedAt" IS NULL AND "openFixes" > 0 AND ("status" IN ('disputed', 'settled') OR ("status" = 'open' AND "reopenedFor" IS NULL))
  UNION ALL
  SELECT "articleId", 'thinlySourced' FROM "Claim"
    WHERE "deletedAt" IS NULL AND "thin" AND "status" IN ('disputed', 'settled')
  UNION ALL
  SELECT "articleId", CASE WHEN "priority" >= 4 THEN 'mustCheckOpen' ELSE 'claimOpen' END
      || CASE WHEN "status" = 'inReview' OR "reopenedFor" IS NOT NULL THEN ''
        WHEN "kind" IN ('quote', 'statistic', 'date', 'background') THEN '/essential' ELSE '/rest' END
    FROM "Claim" WHERE "deletedAt" IS NULL AND "status" IN ('open', 'inReview')
) AS "reasons"
GROUP BY "articleId", "code";
