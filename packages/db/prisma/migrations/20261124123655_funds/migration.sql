-- CreateTable
CREATE TABLE "fund_entry" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "yuan" BIGINT NOT NULL,
    "rate_day" TEXT,
    "fixed_yuan" BIGINT,
    "source" TEXT,
    "note" TEXT,
    "corrects" TEXT,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_check" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_plan" (
    "project_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "yuan" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_plan_pkey" PRIMARY KEY ("project_id","year")
);

-- CreateTable
CREATE TABLE "project_year" (
    "project_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "investment_yuan" BIGINT,
    "funds_year_yuan" BIGINT NOT NULL,
    "funds_yuan" BIGINT NOT NULL,
    "goes_on" BOOLEAN NOT NULL,
    "change_set" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_year_pkey" PRIMARY KEY ("project_id","year")
);

-- CreateIndex
CREATE INDEX "fund_entry_project_id_month_id_idx" ON "fund_entry"("project_id", "month", "id");

-- CreateIndex
CREATE INDEX "fund_entry_newest" ON "fund_entry"("id" DESC);

-- CreateIndex
CREATE INDEX "fund_check_entry_id_id_idx" ON "fund_check"("entry_id", "id");

-- CreateIndex
CREATE INDEX "project_year_year_unit_idx" ON "project_year"("year", "unit");

-- AddForeignKey
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_corrects_fkey" FOREIGN KEY ("corrects") REFERENCES "fund_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fund_check" ADD CONSTRAINT "fund_check_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "fund_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "fund_plan" ADD CONSTRAINT "fund_plan_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "project_year" ADD CONSTRAINT "project_year_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- By hand: ids sort as they were made; what was entered, checked or closed stays as it was written
-- (taking back a whole change set removes it). A project goes after what hangs on it, in any order.
ALTER TABLE "fund_entry" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "fund_check" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "fund_entry" ALTER CONSTRAINT "fund_entry_project_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "fund_entry" ALTER CONSTRAINT "fund_entry_corrects_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "fund_plan" ALTER CONSTRAINT "fund_plan_project_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "project_year" ALTER CONSTRAINT "project_year_project_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "fund_check" ALTER CONSTRAINT "fund_check_entry_id_fkey" DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER "fund_entry_stays" BEFORE UPDATE OR TRUNCATE ON "fund_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "fund_check_stays" BEFORE UPDATE OR TRUNCATE ON "fund_check" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "project_year_stays" BEFORE UPDATE OR TRUNCATE ON "project_year" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
