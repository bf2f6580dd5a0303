-- How far two people agree is told by ratings given blind alone: the kept pairs are made anew from the verdicts, without
-- those for which a policy showed the first verdict at any time before its answer.
DELETE FROM "Tally" WHERE "dimension" = 'agreement';

INSERT INTO "Tally" ("articleId", "dimension", "key", "n")
SELECT v."articleId", 'agreement', v."rating" || '/' || s."rating", COUNT(*)
FROM "Verdict" v JOIN "Verdict" s
  ON s."claimId" = v."claimId" AND s."role" = 'second' AND s."createdAt" = v."answeredAt"
WHERE v."answer" IN ('agree', 'differ') AND NOT EXISTS (SELECT 1 FROM "Policy" p
  WHERE p."data" LIKE '%"blindSecond":false%' AND p."createdAt" <= v."answeredAt" AND NOT EXISTS
    (SELECT 1 FROM "Policy" n WHERE n."version" > p."version" AND n."createdAt" <= v."createdAt"))
GROUP BY v."articleId", v."rating", s."rating";
