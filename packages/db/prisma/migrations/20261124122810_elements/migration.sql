-- CreateTable
CREATE TABLE "element_request" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "review" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "sent_day" TEXT NOT NULL,
    "fast_lane" BOOLEAN NOT NULL,
    "needed" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "element_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "element_ask" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_day" TEXT,
    "result" TEXT,
    "decided_day" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "element_ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "element_decision" (
    "id" TEXT NOT NULL,
    "ask_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "reason" TEXT,
    "valid_until" TEXT,
    "day" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "file_sha256" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "element_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "special_case" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "dimensions" TEXT[],
    "unit" TEXT NOT NULL,
    "judgement" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "approval_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "special_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assurance" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "amounts" JSONB NOT NULL,
    "needed_day" TEXT,
    "committed_day" TEXT,
    "delivered_day" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_request" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "asked_of" TEXT NOT NULL,
    "asked_day" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "result" TEXT,
    "result_day" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permit" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "legal_days" INTEGER NOT NULL,
    "promised_days" INTEGER NOT NULL,
    "accepted_day" TEXT,
    "done_day" TEXT,
    "blocks" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "blocked_side" TEXT,
    "due_day" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "element_request_project_id_review_round_key" ON "element_request"("project_id", "review", "round");

-- CreateIndex
CREATE INDEX "element_ask_unit_state_due_day_id_idx" ON "element_ask"("unit", "state", "due_day", "id");

-- CreateIndex
CREATE INDEX "element_ask_state_due_day_id_idx" ON "element_ask"("state", "due_day", "id");

-- CreateIndex
CREATE INDEX "element_ask_project_id_idx" ON "element_ask"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "element_ask_request_id_dimension_unit_key" ON "element_ask"("request_id", "dimension", "unit");

-- CreateIndex
CREATE INDEX "element_decision_request_id_at_idx" ON "element_decision"("request_id", "at");

-- CreateIndex
CREATE INDEX "element_decision_project_id_at_idx" ON "element_decision"("project_id", "at");

-- CreateIndex
CREATE INDEX "element_decision_unit_at_id_idx" ON "element_decision"("unit", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "special_case_approval_id_key" ON "special_case"("approval_id");

-- CreateIndex
CREATE INDEX "special_case_project_id_idx" ON "special_case"("project_id");

-- CreateIndex
CREATE INDEX "special_case_request_id_idx" ON "special_case"("request_id");

-- CreateIndex
CREATE INDEX "special_case_created_at_id_idx" ON "special_case"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "assurance_project_id_idx" ON "assurance"("project_id");

-- CreateIndex
CREATE INDEX "assurance_unit_created_at_id_idx" ON "assurance"("unit", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "support_request_project_id_idx" ON "support_request"("project_id");

-- CreateIndex
CREATE INDEX "permit_unit_state_due_day_idx" ON "permit"("unit", "state", "due_day");

-- CreateIndex
CREATE UNIQUE INDEX "permit_project_id_item_key" ON "permit"("project_id", "item");

-- AddForeignKey
ALTER TABLE "element_request" ADD CONSTRAINT "element_request_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "element_ask" ADD CONSTRAINT "element_ask_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "element_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "element_decision" ADD CONSTRAINT "element_decision_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "element_ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "element_decision" ADD CONSTRAINT "element_decision_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "element_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "element_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_case" ADD CONSTRAINT "special_case_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assurance" ADD CONSTRAINT "assurance_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: ids sort as they were made; a decision stays as it was given.
ALTER TABLE "element_request" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "element_ask" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "element_decision" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "special_case" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "assurance" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "support_request" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "permit" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
ALTER TABLE "element_ask" ALTER COLUMN "due_day" TYPE TEXT COLLATE "C";
ALTER TABLE "permit" ALTER COLUMN "due_day" TYPE TEXT COLLATE "C";
REVOKE UPDATE, DELETE ON "element_decision" FROM zhaoshang_app;
CREATE TRIGGER "element_decision_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "element_decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
