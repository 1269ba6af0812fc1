-- Rows that are counted alike are put together before they are spread over dimensions: an import of ten thousand has some hundred kinds.
CREATE OR REPLACE FUNCTION "keep_project_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "g"."day", "by"."dimension", "whose"."reporting", "whose"."responsible", coalesce("by"."value", '') AS "value", "g"."stage", "g"."status", "g"."origin",
               sum("g"."projects") AS "projects", sum("g"."yuan") AS "yuan", sum("g"."funds") AS "funds"
        FROM (
            SELECT "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month", sum("sign") AS "projects", sum("sign" * "yuan") AS "yuan", sum("sign" * "funds") AS "funds" FROM (
            SELECT "district_day"("n"."updated_at") COLLATE "C" AS "day", "n"."stage" COLLATE "C" AS "stage", "n"."status" COLLATE "C" AS "status", "n"."origin" COLLATE "C" AS "origin", "n"."reporting_unit" COLLATE "C" AS "reporting_unit", "n"."responsible_unit" COLLATE "C" AS "responsible_unit", "n"."industry" COLLATE "C" AS "industry", "n"."channel" COLLATE "C" AS "channel", "n"."region" COLLATE "C" AS "region", "n"."size_class" COLLATE "C" AS "size_class", left("n"."stage_day", 7) COLLATE "C" AS "month", 1 AS "sign", coalesce("n"."investment_yuan", 0) AS "yuan", coalesce("n"."funds_yuan", 0) AS "funds"
            FROM "new_rows" "n" WHERE "n"."merged_into" IS NULL
            ) AS "side" GROUP BY "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month"
            HAVING sum("sign") <> 0 OR sum("sign" * "yuan") <> 0 OR sum("sign" * "funds") <> 0
        ) AS "g"
        CROSS JOIN LATERAL (VALUES ('*' COLLATE "C", '' COLLATE "C"), ("g"."reporting_unit", coalesce("g"."responsible_unit", ''))) AS "whose"("reporting", "responsible")
        CROSS JOIN LATERAL (VALUES ('all' COLLATE "C", '' COLLATE "C"), ('industry', "g"."industry"), ('unit', "g"."reporting_unit"), ('responsible', "g"."responsible_unit"), ('channel', "g"."channel"),
                                   ('region', "g"."region"), ('month', "g"."month"), ('size', "g"."size_class")) AS "by"("dimension", "value")
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum("g"."projects") <> 0 OR sum("g"."yuan") <> 0 OR sum("g"."funds") <> 0;
        INSERT INTO "project_pending" ("purpose", "project_id") SELECT "purpose", "id" FROM "new_rows" CROSS JOIN (VALUES ('words'), ('counts')) AS "p"("purpose");
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "g"."day", "by"."dimension", "whose"."reporting", "whose"."responsible", coalesce("by"."value", '') AS "value", "g"."stage", "g"."status", "g"."origin",
               sum("g"."projects") AS "projects", sum("g"."yuan") AS "yuan", sum("g"."funds") AS "funds"
        FROM (
            SELECT "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month", sum("sign") AS "projects", sum("sign" * "yuan") AS "yuan", sum("sign" * "funds") AS "funds" FROM (
            SELECT "district_day"(coalesce(nullif(current_setting('zhaoshang.now', true), '')::timestamptz, now())) COLLATE "C" AS "day", "o"."stage" COLLATE "C" AS "stage", "o"."status" COLLATE "C" AS "status", "o"."origin" COLLATE "C" AS "origin", "o"."reporting_unit" COLLATE "C" AS "reporting_unit", "o"."responsible_unit" COLLATE "C" AS "responsible_unit", "o"."industry" COLLATE "C" AS "industry", "o"."channel" COLLATE "C" AS "channel", "o"."region" COLLATE "C" AS "region", "o"."size_class" COLLATE "C" AS "size_class", left("o"."stage_day", 7) COLLATE "C" AS "month", -1 AS "sign", coalesce("o"."investment_yuan", 0) AS "yuan", coalesce("o"."funds_yuan", 0) AS "funds"
            FROM "old_rows" "o" WHERE "o"."merged_into" IS NULL
            ) AS "side" GROUP BY "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month"
            HAVING sum("sign") <> 0 OR sum("sign" * "yuan") <> 0 OR sum("sign" * "funds") <> 0
        ) AS "g"
        CROSS JOIN LATERAL (VALUES ('*' COLLATE "C", '' COLLATE "C"), ("g"."reporting_unit", coalesce("g"."responsible_unit", ''))) AS "whose"("reporting", "responsible")
        CROSS JOIN LATERAL (VALUES ('all' COLLATE "C", '' COLLATE "C"), ('industry', "g"."industry"), ('unit', "g"."reporting_unit"), ('responsible', "g"."responsible_unit"), ('channel', "g"."channel"),
                                   ('region', "g"."region"), ('month', "g"."month"), ('size', "g"."size_class")) AS "by"("dimension", "value")
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum("g"."projects") <> 0 OR sum("g"."yuan") <> 0 OR sum("g"."funds") <> 0;
        DELETE FROM "project_term" USING "project_text" "x", "old_rows" "o"
        WHERE "x"."project_id" = "o"."id" AND "project_term"."seq" = "x"."seq" AND "project_term"."term" = ANY ("x"."terms");
        DELETE FROM "project_text" USING "old_rows" "o" WHERE "project_text"."project_id" = "o"."id";
        DELETE FROM "count_entry" USING "old_rows" "o" WHERE "count_entry"."project_id" = "o"."id";
    ELSE
        INSERT INTO "project_delta" ("day", "dimension", "reporting", "responsible", "value", "stage", "status", "origin", "projects", "yuan", "funds")
        SELECT "g"."day", "by"."dimension", "whose"."reporting", "whose"."responsible", coalesce("by"."value", '') AS "value", "g"."stage", "g"."status", "g"."origin",
               sum("g"."projects") AS "projects", sum("g"."yuan") AS "yuan", sum("g"."funds") AS "funds"
        FROM (
            SELECT "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month", sum("sign") AS "projects", sum("sign" * "yuan") AS "yuan", sum("sign" * "funds") AS "funds" FROM (
            SELECT "district_day"(coalesce("n"."updated_at", now())) COLLATE "C" AS "day", "o"."stage" COLLATE "C" AS "stage", "o"."status" COLLATE "C" AS "status", "o"."origin" COLLATE "C" AS "origin", "o"."reporting_unit" COLLATE "C" AS "reporting_unit", "o"."responsible_unit" COLLATE "C" AS "responsible_unit", "o"."industry" COLLATE "C" AS "industry", "o"."channel" COLLATE "C" AS "channel", "o"."region" COLLATE "C" AS "region", "o"."size_class" COLLATE "C" AS "size_class", left("o"."stage_day", 7) COLLATE "C" AS "month", -1 AS "sign", coalesce("o"."investment_yuan", 0) AS "yuan", coalesce("o"."funds_yuan", 0) AS "funds"
            FROM "old_rows" "o" LEFT JOIN "new_rows" "n" ON "n"."id" = "o"."id" WHERE "o"."merged_into" IS NULL
            UNION ALL
            SELECT "district_day"("n"."updated_at") COLLATE "C" AS "day", "n"."stage" COLLATE "C" AS "stage", "n"."status" COLLATE "C" AS "status", "n"."origin" COLLATE "C" AS "origin", "n"."reporting_unit" COLLATE "C" AS "reporting_unit", "n"."responsible_unit" COLLATE "C" AS "responsible_unit", "n"."industry" COLLATE "C" AS "industry", "n"."channel" COLLATE "C" AS "channel", "n"."region" COLLATE "C" AS "region", "n"."size_class" COLLATE "C" AS "size_class", left("n"."stage_day", 7) COLLATE "C" AS "month", 1 AS "sign", coalesce("n"."investment_yuan", 0) AS "yuan", coalesce("n"."funds_yuan", 0) AS "funds"
            FROM "new_rows" "n" WHERE "n"."merged_into" IS NULL
            ) AS "side" GROUP BY "day", "stage", "status", "origin", "reporting_unit", "responsible_unit", "industry", "channel", "region", "size_class", "month"
            HAVING sum("sign") <> 0 OR sum("sign" * "yuan") <> 0 OR sum("sign" * "funds") <> 0
        ) AS "g"
        CROSS JOIN LATERAL (VALUES ('*' COLLATE "C", '' COLLATE "C"), ("g"."reporting_unit", coalesce("g"."responsible_unit", ''))) AS "whose"("reporting", "responsible")
        CROSS JOIN LATERAL (VALUES ('all' COLLATE "C", '' COLLATE "C"), ('industry', "g"."industry"), ('unit', "g"."reporting_unit"), ('responsible', "g"."responsible_unit"), ('channel', "g"."channel"),
                                   ('region', "g"."region"), ('month', "g"."month"), ('size', "g"."size_class")) AS "by"("dimension", "value")
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum("g"."projects") <> 0 OR sum("g"."yuan") <> 0 OR sum("g"."funds") <> 0;
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
