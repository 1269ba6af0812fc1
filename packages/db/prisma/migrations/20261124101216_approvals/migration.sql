-- CreateTable
CREATE TABLE "approval" (
    "id" TEXT COLLATE "C" NOT NULL,
    "flow" TEXT COLLATE "C" NOT NULL,
    "plan_version" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "subject_kind" TEXT COLLATE "C" NOT NULL,
    "subject" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "proposed_by" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "document" JSONB,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_answer" (
    "id" TEXT COLLATE "C" NOT NULL,
    "approval_id" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "step" TEXT COLLATE "C" NOT NULL,
    "decider" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT,
    "actor" TEXT COLLATE "C" NOT NULL,
    "recorded" BOOLEAN NOT NULL,
    "given_day" TEXT COLLATE "C" NOT NULL,
    "file_sha256" TEXT COLLATE "C",
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approval_subject_kind_created_at_id_idx" ON "approval"("subject_kind", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "approval_state_idx" ON "approval"("state");

-- CreateIndex
CREATE UNIQUE INDEX "approval_answer_approval_id_n_key" ON "approval_answer"("approval_id", "n");

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_plan_version_fkey" FOREIGN KEY ("plan_version") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_answer" ADD CONSTRAINT "approval_answer_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: an answer stays as it was given.
REVOKE UPDATE, DELETE ON "approval_answer" FROM zhaoshang_app;
CREATE TRIGGER "approval_answer_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "approval_answer" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
