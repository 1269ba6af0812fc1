-- CreateTable
CREATE TABLE "duty_task" (
    "id" TEXT NOT NULL,
    "responsibility" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_day" TEXT,
    "owner_person" TEXT,
    "state" TEXT NOT NULL,
    "done_day" TEXT,
    "result" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "of_entity" TEXT NOT NULL,
    "of_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entity" TEXT,
    "entity_id" TEXT,
    "file_sha256" TEXT,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_report" (
    "id" TEXT NOT NULL,
    "responsibility" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "self_text" TEXT NOT NULL,
    "self_grade" TEXT,
    "received_at" TIMESTAMPTZ(3),
    "grade" TEXT,
    "remark" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_year" (
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "target" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "figure" BIGINT NOT NULL,
    "quarters" JSONB,
    "shares" JSONB NOT NULL,
    "answer" TEXT NOT NULL,
    "other_figure" BIGINT,
    "other_reason" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_event" (
    "id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "from" BIGINT,
    "to" BIGINT,
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_entry" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "figure" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_task_year_unit_responsibility_idx" ON "duty_task"("year", "unit", "responsibility");

-- CreateIndex
CREATE INDEX "duty_task_owner_person_idx" ON "duty_task"("owner_person");

-- CreateIndex
CREATE INDEX "evidence_of_entity_of_id_idx" ON "evidence"("of_entity", "of_id");

-- CreateIndex
CREATE INDEX "evidence_created_at_idx" ON "evidence"("created_at" DESC);

-- CreateIndex
CREATE INDEX "duty_report_quarter_phase_idx" ON "duty_report"("quarter", "phase");

-- CreateIndex
CREATE UNIQUE INDEX "duty_report_responsibility_unit_quarter_key" ON "duty_report"("responsibility", "unit", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "target_year_indicator_unit_key" ON "target"("year", "indicator", "unit");

-- CreateIndex
CREATE INDEX "target_event_target_id_at_idx" ON "target_event"("target_id", "at");

-- CreateIndex
CREATE INDEX "target_entry_year_indicator_unit_idx" ON "target_entry"("year", "indicator", "unit");

-- By hand: ids sort as they were made; what was entered or decided stays as it was written.
ALTER TABLE "duty_task" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "evidence" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "target_event" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "target_entry" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
CREATE TRIGGER "target_event_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "target_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "target_entry_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "target_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
