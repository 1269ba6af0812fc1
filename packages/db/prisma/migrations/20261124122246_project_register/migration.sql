-- AlterTable
ALTER TABLE "project" ADD COLUMN     "company" TEXT,
ADD COLUMN     "credit_code" TEXT,
ADD COLUMN     "fixed_yuan" BIGINT,
ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "funds_year_yuan" BIGINT,
ADD COLUMN     "funds_yuan" BIGINT,
ADD COLUMN     "investor" TEXT,
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "number" TEXT,
ADD COLUMN     "owner_person" TEXT,
ADD COLUMN     "region" TEXT,
ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "shares" JSONB,
ADD COLUMN     "size_class" TEXT,
ADD COLUMN     "source_lead" TEXT;

-- CreateTable
CREATE TABLE "project_stage" (
    "project_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "business_date" TEXT,
    "business_day" TEXT,
    "origin" TEXT NOT NULL,
    "review_state" TEXT,
    "review_day" TEXT,
    "review_note" TEXT,
    "reviewer" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_stage_pkey" PRIMARY KEY ("project_id","stage")
);

-- CreateIndex
CREATE INDEX "project_stage_review_state_updated_at_project_id_idx" ON "project_stage"("review_state", "updated_at", "project_id");

-- CreateIndex
CREATE INDEX "project_stage_stage_business_day_idx" ON "project_stage"("stage", "business_day");

-- CreateIndex
CREATE UNIQUE INDEX "project_seq_key" ON "project"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "project_number_key" ON "project"("number");

-- AddForeignKey
ALTER TABLE "project_stage" ADD CONSTRAINT "project_stage_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: ids sort as they were made; the number that people say is given when a project comes in.
ALTER TABLE "project_stage" ALTER COLUMN "project_id" TYPE TEXT COLLATE "C";
ALTER TABLE "project" ALTER COLUMN "merged_into" TYPE TEXT COLLATE "C";

CREATE FUNCTION "number_project"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" IS NULL THEN
        NEW."number" := to_char(NEW."created_at" AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(NEW."seq"::text, 5, '0');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "project_number" BEFORE INSERT ON "project" FOR EACH ROW EXECUTE FUNCTION "number_project"();

UPDATE "project" SET "number" = to_char("created_at" AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad("seq"::text, 5, '0');
INSERT INTO "project_stage" ("project_id", "stage", "business_date", "business_day", "origin", "review_day", "version", "created_at", "updated_at")
SELECT "id", "stage", "stage_date", "stage_day", "origin", "review_day", 1, "created_at", "updated_at" FROM "project";
