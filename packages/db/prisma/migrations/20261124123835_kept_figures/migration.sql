-- CreateTable
CREATE TABLE "project_total" (
    "dimension" TEXT NOT NULL,
    "reporting" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "projects" BIGINT NOT NULL,
    "yuan" BIGINT NOT NULL,
    "funds" BIGINT NOT NULL,

    CONSTRAINT "project_total_pkey" PRIMARY KEY ("dimension","reporting","responsible","value","stage","status","origin")
);

-- CreateTable
CREATE TABLE "project_day" (
    "day" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "reporting" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "projects" BIGINT NOT NULL,
    "yuan" BIGINT NOT NULL,
    "funds" BIGINT NOT NULL,

    CONSTRAINT "project_day_pkey" PRIMARY KEY ("dimension","reporting","responsible","day","value","stage","status","origin")
);

-- CreateTable
CREATE TABLE "project_delta" (
    "id" BIGSERIAL NOT NULL,
    "day" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "reporting" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "projects" BIGINT NOT NULL,
    "yuan" BIGINT NOT NULL,
    "funds" BIGINT NOT NULL,

    CONSTRAINT "project_delta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_pending" (
    "id" BIGSERIAL NOT NULL,
    "purpose" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,

    CONSTRAINT "project_pending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_text" (
    "seq" BIGINT NOT NULL,
    "project_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "project_text_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "project_term" (
    "term" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "project_term_pkey" PRIMARY KEY ("term","seq")
);

-- CreateTable
CREATE TABLE "count_entry" (
    "project_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "yuan" BIGINT NOT NULL,

    CONSTRAINT "count_entry_pkey" PRIMARY KEY ("project_id","rule","unit")
);

-- CreateTable
CREATE TABLE "kept_state" (
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "kept_state_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "project_total_dimension_responsible_idx" ON "project_total"("dimension", "responsible");

-- CreateIndex
CREATE INDEX "project_day_dimension_responsible_day_idx" ON "project_day"("dimension", "responsible", "day");

-- CreateIndex
CREATE INDEX "project_pending_purpose_id_idx" ON "project_pending"("purpose", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_text_project_id_key" ON "project_text"("project_id");

-- CreateIndex
CREATE INDEX "count_entry_rule_date_idx" ON "count_entry"("rule", "date");

-- By hand: ids and terms compare byte by byte.
ALTER TABLE "project_total" ALTER COLUMN "dimension" TYPE TEXT COLLATE "C", ALTER COLUMN "reporting" TYPE TEXT COLLATE "C",
    ALTER COLUMN "responsible" TYPE TEXT COLLATE "C", ALTER COLUMN "value" TYPE TEXT COLLATE "C", ALTER COLUMN "stage" TYPE TEXT COLLATE "C",
    ALTER COLUMN "status" TYPE TEXT COLLATE "C", ALTER COLUMN "origin" TYPE TEXT COLLATE "C";
ALTER TABLE "project_day" ALTER COLUMN "dimension" TYPE TEXT COLLATE "C", ALTER COLUMN "reporting" TYPE TEXT COLLATE "C",
    ALTER COLUMN "responsible" TYPE TEXT COLLATE "C", ALTER COLUMN "value" TYPE TEXT COLLATE "C", ALTER COLUMN "stage" TYPE TEXT COLLATE "C",
    ALTER COLUMN "status" TYPE TEXT COLLATE "C", ALTER COLUMN "origin" TYPE TEXT COLLATE "C", ALTER COLUMN "day" TYPE TEXT COLLATE "C";
ALTER TABLE "project_delta" ALTER COLUMN "dimension" TYPE TEXT COLLATE "C", ALTER COLUMN "reporting" TYPE TEXT COLLATE "C",
    ALTER COLUMN "responsible" TYPE TEXT COLLATE "C", ALTER COLUMN "value" TYPE TEXT COLLATE "C", ALTER COLUMN "stage" TYPE TEXT COLLATE "C",
    ALTER COLUMN "status" TYPE TEXT COLLATE "C", ALTER COLUMN "origin" TYPE TEXT COLLATE "C", ALTER COLUMN "day" TYPE TEXT COLLATE "C";
ALTER TABLE "project_pending" ALTER COLUMN "project_id" TYPE TEXT COLLATE "C";
ALTER TABLE "project_text" ALTER COLUMN "project_id" TYPE TEXT COLLATE "C", ALTER COLUMN "text" TYPE TEXT COLLATE "C";
ALTER TABLE "project_term" ALTER COLUMN "term" TYPE TEXT COLLATE "C";
ALTER TABLE "count_entry" ALTER COLUMN "project_id" TYPE TEXT COLLATE "C", ALTER COLUMN "date" TYPE TEXT COLLATE "C";

-- What figures see of a project.
CREATE TYPE "counted_project" AS ("id" text, "stage" text, "status" text, "origin" text, "reporting_unit" text, "responsible_unit" text, "industry" text,
    "channel" text, "region" text, "month" text, "size_class" text, "merged_into" text, "yuan" bigint, "funds" bigint);

-- Every place in which it is counted: with all and with its units, by each dimension. One merged into another is counted nowhere.
CREATE FUNCTION "project_parts"("p" "counted_project") RETURNS TABLE ("dimension" text, "reporting" text, "responsible" text, "value" text) LANGUAGE sql IMMUTABLE AS $$
    SELECT "by"."dimension", "whose"."reporting", "whose"."responsible", coalesce("by"."value", '')
    FROM (VALUES ('*', ''), (("p")."reporting_unit", coalesce(("p")."responsible_unit", ''))) AS "whose"("reporting", "responsible")
    CROSS JOIN (VALUES ('all', ''), ('industry', ("p")."industry"), ('unit', ("p")."reporting_unit"), ('responsible', ("p")."responsible_unit"), ('channel', ("p")."channel"),
                       ('region', ("p")."region"), ('month', ("p")."month"), ('size', ("p")."size_class")) AS "by"("dimension", "value")
    WHERE ("p")."id" IS NOT NULL AND ("p")."merged_into" IS NULL
$$;

-- Adds what was added since to the totals and to their days. One at a time; who comes meanwhile leaves it to the next.
CREATE FUNCTION "fold_project_figures"("at_least" bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(max("id") - min("id") + 1, 0) FROM "project_delta") < "at_least" THEN RETURN; END IF;
    IF NOT pg_try_advisory_xact_lock(7202613) THEN RETURN; END IF;
    WITH "gone" AS (DELETE FROM "project_delta" RETURNING *),
    "days" AS (
        INSERT INTO "project_day" AS "kept" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", sum("projects"), sum("yuan"), sum("funds") FROM "gone"
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        ON CONFLICT ("dimension", "reporting", "responsible", "day", "value", "stage", "status", "origin") DO UPDATE
        SET "projects" = "kept"."projects" + excluded."projects", "yuan" = "kept"."yuan" + excluded."yuan", "funds" = "kept"."funds" + excluded."funds"
    )
    INSERT INTO "project_total" AS "kept" ("dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
    SELECT "dimension", "reporting", "responsible", "value", "stage", "status", "origin", sum("projects"), sum("yuan"), sum("funds") FROM "gone"
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT ("dimension", "reporting", "responsible", "value", "stage", "status", "origin") DO UPDATE
    SET "projects" = "kept"."projects" + excluded."projects", "yuan" = "kept"."yuan" + excluded."yuan", "funds" = "kept"."funds" + excluded."funds";
END
$$;

CREATE FUNCTION "district_day"(timestamptz) RETURNS text LANGUAGE sql STABLE AS $$ SELECT to_char($1 AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') $$;

-- Keeps the figures in the very statement that changes projects, whoever sends it. The day of a change is the row's own moment; of a
-- removal, which leaves no row, the moment that the writer names (`zhaoshang.now`).
CREATE FUNCTION "keep_project_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "c"."day", "part"."dimension", "part"."reporting", "part"."responsible", "part"."value", ("c"."p")."stage", ("c"."p")."status", ("c"."p")."origin",
               count(*), sum(("c"."p")."yuan"), sum(("c"."p")."funds")
        FROM (SELECT "district_day"("n"."updated_at") AS "day", ROW("n"."id", "n"."stage", "n"."status", "n"."origin", "n"."reporting_unit", "n"."responsible_unit", "n"."industry", "n"."channel", "n"."region",
                       left("n"."stage_day", 7), "n"."size_class", "n"."merged_into", coalesce("n"."investment_yuan", 0), coalesce("n"."funds_yuan", 0))::"counted_project" AS "p" FROM "new_rows" "n") AS "c" CROSS JOIN LATERAL "project_parts"("c"."p") AS "part" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
        INSERT INTO "project_pending" ("purpose", "project_id") SELECT "purpose", "id" FROM "new_rows" CROSS JOIN (VALUES ('words'), ('counts')) AS "p"("purpose");
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "c"."day", "part"."dimension", "part"."reporting", "part"."responsible", "part"."value", ("c"."p")."stage", ("c"."p")."status", ("c"."p")."origin",
               -count(*), -sum(("c"."p")."yuan"), -sum(("c"."p")."funds")
        FROM (SELECT "district_day"(coalesce(nullif(current_setting('zhaoshang.now', true), '')::timestamptz, now())) AS "day", ROW("o"."id", "o"."stage", "o"."status", "o"."origin", "o"."reporting_unit", "o"."responsible_unit", "o"."industry", "o"."channel", "o"."region",
                       left("o"."stage_day", 7), "o"."size_class", "o"."merged_into", coalesce("o"."investment_yuan", 0), coalesce("o"."funds_yuan", 0))::"counted_project" AS "p" FROM "old_rows" "o") AS "c" CROSS JOIN LATERAL "project_parts"("c"."p") AS "part" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
        DELETE FROM "project_term" USING "project_text" "x", "old_rows" "o"
        WHERE "x"."project_id" = "o"."id" AND "project_term"."seq" = "x"."seq" AND "project_term"."term" = ANY ("x"."terms");
        DELETE FROM "project_text" USING "old_rows" "o" WHERE "project_text"."project_id" = "o"."id";
        DELETE FROM "count_entry" USING "old_rows" "o" WHERE "count_entry"."project_id" = "o"."id";
    ELSE
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT * FROM (
            SELECT "c"."day", "part"."dimension", "part"."reporting", "part"."responsible", "part"."value", ("side"."p")."stage", ("side"."p")."status", ("side"."p")."origin",
                   sum("side"."sign") AS "projects", sum("side"."sign" * ("side"."p")."yuan") AS "yuan", sum("side"."sign" * ("side"."p")."funds") AS "funds"
            FROM (
                SELECT "pair"."day", "pair"."was", "pair"."is" FROM (SELECT "district_day"(coalesce("n"."updated_at", now())) AS "day", ROW("o"."id", "o"."stage", "o"."status", "o"."origin", "o"."reporting_unit", "o"."responsible_unit", "o"."industry", "o"."channel", "o"."region",
                       left("o"."stage_day", 7), "o"."size_class", "o"."merged_into", coalesce("o"."investment_yuan", 0), coalesce("o"."funds_yuan", 0))::"counted_project" AS "was", ROW("n"."id", "n"."stage", "n"."status", "n"."origin", "n"."reporting_unit", "n"."responsible_unit", "n"."industry", "n"."channel", "n"."region",
                       left("n"."stage_day", 7), "n"."size_class", "n"."merged_into", coalesce("n"."investment_yuan", 0), coalesce("n"."funds_yuan", 0))::"counted_project" AS "is" FROM "old_rows" "o" FULL JOIN "new_rows" "n" ON "n"."id" = "o"."id") AS "pair" WHERE "pair"."was" IS DISTINCT FROM "pair"."is"
            ) AS "c"
            CROSS JOIN LATERAL (VALUES ("c"."was", -1), ("c"."is", 1)) AS "side"("p", "sign")
            CROSS JOIN LATERAL "project_parts"("side"."p") AS "part" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        ) AS "net" WHERE "projects" <> 0 OR "yuan" <> 0 OR "funds" <> 0;
        INSERT INTO "project_pending" ("purpose", "project_id")
        SELECT 'words', "n"."id" FROM "new_rows" "n" LEFT JOIN "old_rows" "o" ON "o"."id" = "n"."id"
        WHERE ("o"."name", "o"."investor", "o"."company", "o"."credit_code", "o"."number", "o"."merged_into")
              IS DISTINCT FROM ("n"."name", "n"."investor", "n"."company", "n"."credit_code", "n"."number", "n"."merged_into");
        INSERT INTO "project_pending" ("purpose", "project_id") SELECT 'counts', "id" FROM "new_rows";
    END IF;
    PERFORM "fold_project_figures"(4000);
    RETURN NULL;
END
$$;
CREATE TRIGGER "project_figures_insert" AFTER INSERT ON "project" REFERENCING NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION "keep_project_figures"();
CREATE TRIGGER "project_figures_update" AFTER UPDATE ON "project" REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION "keep_project_figures"();
CREATE TRIGGER "project_figures_delete" AFTER DELETE ON "project" REFERENCING OLD TABLE AS "old_rows" FOR EACH STATEMENT EXECUTE FUNCTION "keep_project_figures"();

-- Everything anew, from what is on record of each project; of one that has no record (samples), from the day on which it was made.
CREATE FUNCTION "rebuild_project_figures"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "project" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "project_delta";
    DELETE FROM "project_day";
    DELETE FROM "project_total";
    INSERT INTO "project_day" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
    SELECT "day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", sum("projects"), sum("yuan"), sum("funds") FROM (
        (SELECT "c"."day", "part"."dimension", "part"."reporting", "part"."responsible", "part"."value", ("c"."p")."stage", ("c"."p")."status", ("c"."p")."origin",
               count(*) AS "projects", sum(("c"."p")."yuan") AS "yuan", sum(("c"."p")."funds") AS "funds"
        FROM (SELECT "district_day"("p"."created_at") AS "day", ROW("p"."id", "p"."stage", "p"."status", "p"."origin", "p"."reporting_unit", "p"."responsible_unit", "p"."industry", "p"."channel", "p"."region",
                       left("p"."stage_day", 7), "p"."size_class", "p"."merged_into", coalesce("p"."investment_yuan", 0), coalesce("p"."funds_yuan", 0))::"counted_project" AS "p" FROM "project" "p"
            WHERE NOT EXISTS (SELECT FROM "record_version" "v" WHERE "v"."entity" = 'project' AND "v"."entity_id" = "p"."id")) AS "c" CROSS JOIN LATERAL "project_parts"("c"."p") AS "part" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
        UNION ALL
        SELECT * FROM (
            SELECT "c"."day", "part"."dimension", "part"."reporting", "part"."responsible", "part"."value", ("side"."p")."stage", ("side"."p")."status", ("side"."p")."origin",
                   sum("side"."sign") AS "projects", sum("side"."sign" * ("side"."p")."yuan") AS "yuan", sum("side"."sign" * ("side"."p")."funds") AS "funds"
            FROM (
                SELECT "step"."day", lag("step"."p") OVER (PARTITION BY "step"."id" ORDER BY "step"."n") AS "was", "step"."p" AS "is" FROM (
                    SELECT "v"."entity_id" AS "id", "v"."version"::numeric AS "n", "district_day"("v"."valid_from") AS "day", ROW("v"."entity_id", "v"."values" ->> 'stage', "v"."values" ->> 'status', "v"."values" ->> 'origin', "v"."values" ->> 'reportingUnit', "v"."values" ->> 'responsibleUnit', "v"."values" ->> 'industry', "v"."values" ->> 'channel', "v"."values" ->> 'region',
                       left("v"."values" ->> 'stageDay', 7), "v"."values" ->> 'sizeClass', "v"."values" ->> 'mergedInto', coalesce(("v"."values" ->> 'investmentYuan')::bigint, 0), coalesce(("v"."values" ->> 'fundsYuan')::bigint, 0))::"counted_project" AS "p"
                    FROM "record_version" "v" WHERE "v"."entity" = 'project'
                    UNION ALL
                    SELECT "c"."entity_id", "c"."before_version" + 0.5, "district_day"("s"."at"), NULL::"counted_project"
                    FROM "change" "c" JOIN "change_set" "s" ON "s"."id" = "c"."change_set" WHERE "c"."entity" = 'project' AND "c"."action" = 'remove'
                    UNION ALL
                    SELECT "h"."id", 9e15, "district_day"(coalesce("p"."updated_at", now())), CASE WHEN "p"."id" IS NOT NULL THEN ROW("p"."id", "p"."stage", "p"."status", "p"."origin", "p"."reporting_unit", "p"."responsible_unit", "p"."industry", "p"."channel", "p"."region",
                       left("p"."stage_day", 7), "p"."size_class", "p"."merged_into", coalesce("p"."investment_yuan", 0), coalesce("p"."funds_yuan", 0))::"counted_project" END
                    FROM (SELECT DISTINCT "entity_id" AS "id" FROM "record_version" WHERE "entity" = 'project') AS "h" LEFT JOIN "project" "p" ON "p"."id" = "h"."id"
                ) AS "step"
            ) AS "c"
            CROSS JOIN LATERAL (VALUES ("c"."was", -1), ("c"."is", 1)) AS "side"("p", "sign")
            CROSS JOIN LATERAL "project_parts"("side"."p") AS "part" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        ) AS "net" WHERE "projects" <> 0 OR "yuan" <> 0 OR "funds" <> 0
    ) AS "all" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    INSERT INTO "project_total" ("dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
    SELECT "dimension", "reporting", "responsible", "value", "stage", "status", "origin", sum("projects"), sum("yuan"), sum("funds") FROM "project_day" GROUP BY 1, 2, 3, 4, 5, 6, 7;
END
$$;

-- What a project adds to a count depends on its stages too, and on what it hangs together with.
CREATE FUNCTION "note_project_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "project_pending" ("purpose", "project_id") SELECT 'counts', "project_id" FROM "changed";
    RETURN NULL;
END
$$;
CREATE FUNCTION "note_related_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "project_pending" ("purpose", "project_id")
    SELECT 'counts', "both"."id" FROM "changed" CROSS JOIN LATERAL (VALUES ("project_id"), ("other_id")) AS "both"("id");
    RETURN NULL;
END
$$;
CREATE TRIGGER "project_stage_insert_counts" AFTER INSERT ON "project_stage" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_project_counts"();
CREATE TRIGGER "project_stage_update_counts" AFTER UPDATE ON "project_stage" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_project_counts"();
CREATE TRIGGER "project_stage_delete_counts" AFTER DELETE ON "project_stage" REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_project_counts"();
CREATE TRIGGER "project_relation_insert_counts" AFTER INSERT ON "project_relation" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_related_counts"();
CREATE TRIGGER "project_relation_update_counts" AFTER UPDATE ON "project_relation" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_related_counts"();
CREATE TRIGGER "project_relation_delete_counts" AFTER DELETE ON "project_relation" REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "note_related_counts"();

SELECT "rebuild_project_figures"();
INSERT INTO "project_pending" ("purpose", "project_id") SELECT "purpose", "id" FROM "project" CROSS JOIN (VALUES ('words'), ('counts')) AS "p"("purpose");
