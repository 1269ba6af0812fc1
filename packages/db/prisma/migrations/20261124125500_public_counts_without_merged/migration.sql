-- A project that was merged into another is counted there, in public too.
CREATE OR REPLACE VIEW "portal"."project_stage" AS
WITH "counting" AS (
    SELECT "status" ->> 'id' AS "id"
    FROM (SELECT "body" FROM "public"."plan_version" ORDER BY "effective_from" DESC, "loaded_at" DESC LIMIT 1) AS "newest",
         jsonb_array_elements("newest"."body" -> 'statuses') AS "status"
    WHERE ("status" ->> 'counts')::boolean
)
SELECT "stage", count(*)::int AS "projects"
FROM "public"."project"
WHERE "status" IN (SELECT "id" FROM "counting")
  AND "merged_into" IS NULL
  AND EXISTS (
    SELECT FROM "public"."snapshot_row" AS "row"
    JOIN "public"."snapshot" AS "snapshot" ON "snapshot"."id" = "row"."snapshot_id"
    JOIN "public"."return" AS "return" ON "return"."id" = "snapshot"."return_id"
    WHERE "row"."entity" = 'project' AND "row"."entity_id" = "project"."id" AND "return"."phase" = 'accepted'
  )
GROUP BY "stage";
