-- CreateTable
CREATE TABLE "backup_run" (
    "id" TEXT COLLATE "C" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "path" TEXT COLLATE "C" NOT NULL,
    "bytes" BIGINT,
    "rows" INTEGER,
    "files" INTEGER,
    "encrypted" BOOLEAN NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT COLLATE "C",
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_run_started_at_idx" ON "backup_run"("started_at");

-- Written by hand: the owner takes backups, the application only tells of them.
REVOKE INSERT, UPDATE, DELETE ON "backup_run" FROM zhaoshang_app;
