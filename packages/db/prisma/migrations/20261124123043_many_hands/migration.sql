-- Names that look alike are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "project_duplicate" (
    "id" TEXT NOT NULL,
    "later_id" TEXT NOT NULL,
    "earlier_id" TEXT NOT NULL,
    "reasons" TEXT[],
    "likeness" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "owner" TEXT,
    "first_reporter" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_duplicate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_merge" (
    "id" TEXT NOT NULL,
    "kept_id" TEXT NOT NULL,
    "merged_id" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_transfer" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "from_unit" TEXT NOT NULL,
    "to_unit" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "sender_unit" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "channel" TEXT,
    "text" TEXT,
    "judgement" TEXT,
    "values" JSONB NOT NULL,
    "contact" JSONB,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "project_id" TEXT,
    "due_day" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_duplicate_state_created_at_id_idx" ON "project_duplicate"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "project_duplicate_earlier_id_idx" ON "project_duplicate"("earlier_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_duplicate_later_id_earlier_id_key" ON "project_duplicate"("later_id", "earlier_id");

-- CreateIndex
CREATE INDEX "project_merge_kept_id_idx" ON "project_merge"("kept_id");

-- CreateIndex
CREATE INDEX "project_merge_merged_id_idx" ON "project_merge"("merged_id");

-- CreateIndex
CREATE INDEX "project_transfer_project_id_at_idx" ON "project_transfer"("project_id", "at");

-- CreateIndex
CREATE INDEX "project_transfer_to_unit_at_idx" ON "project_transfer"("to_unit", "at");

-- CreateIndex
CREATE INDEX "lead_state_created_at_id_idx" ON "lead"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_sender_unit_created_at_id_idx" ON "lead"("sender_unit", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_unit_created_at_id_idx" ON "lead"("unit", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "project_credit_code_idx" ON "project" USING HASH ("credit_code");

-- CreateIndex
CREATE INDEX "project_investor_idx" ON "project" USING HASH ("investor");

-- CreateIndex
CREATE INDEX "project_name_key_trgm" ON "project" USING GIN ("name_key" gin_trgm_ops);

-- Who handed over what to whom is only ever added to.
REVOKE UPDATE, DELETE ON "project_transfer" FROM zhaoshang_app;
