-- CreateTable
CREATE TABLE "project_relation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "project_id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "other_id" TEXT COLLATE "C" NOT NULL,
    "note" TEXT,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_flag" (
    "id" TEXT COLLATE "C" NOT NULL,
    "project_id" TEXT COLLATE "C" NOT NULL,
    "flag" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "proposed_by" TEXT COLLATE "C" NOT NULL,
    "decided_by" TEXT COLLATE "C",
    "decided_day" TEXT COLLATE "C",
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "file_sha256" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "note" TEXT,
    "created_by" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "text" TEXT NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateIndex
CREATE INDEX "project_relation_other_id_idx" ON "project_relation"("other_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_relation_project_id_kind_other_id_key" ON "project_relation"("project_id", "kind", "other_id");

-- CreateIndex
CREATE INDEX "project_flag_project_id_created_at_idx" ON "project_flag"("project_id", "created_at");

-- CreateIndex
CREATE INDEX "project_flag_state_created_at_id_idx" ON "project_flag"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "attachment_entity_entity_id_created_at_id_idx" ON "attachment"("entity", "entity_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_entity_entity_id_at_id_idx" ON "comment"("entity", "entity_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_mention_user_id_seen_at_idx" ON "comment_mention"("user_id", "seen_at");

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
