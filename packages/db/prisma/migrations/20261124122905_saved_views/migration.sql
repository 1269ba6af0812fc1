-- CreateTable
CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shared" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "unit" TEXT,
    "view" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_entity_owner_id_idx" ON "saved_view"("entity", "owner_id");

-- CreateIndex
CREATE INDEX "saved_view_entity_shared_unit_idx" ON "saved_view"("entity", "shared", "unit");

-- By hand: ids sort as they were made.
ALTER TABLE "saved_view" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
