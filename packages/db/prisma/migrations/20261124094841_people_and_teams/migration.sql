-- AlterTable
ALTER TABLE "person" ADD COLUMN     "left_day" TEXT COLLATE "C",
ADD COLUMN     "phone" TEXT;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "address" TEXT,
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" TEXT COLLATE "C" NOT NULL,
    "from_code" TEXT COLLATE "C" NOT NULL,
    "to_code" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "moved" JSONB NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "to_unit" TEXT COLLATE "C",
    "day" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT,
    "items" JSONB NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "aim" TEXT,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" TEXT COLLATE "C" NOT NULL,
    "team_id" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C",
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "duty" TEXT,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",
    "version" INTEGER NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_contract" (
    "id" TEXT COLLATE "C" NOT NULL,
    "team_id" TEXT COLLATE "C" NOT NULL,
    "number" TEXT NOT NULL,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",
    "fee_minor" BIGINT NOT NULL,
    "currency" TEXT COLLATE "C" NOT NULL,
    "tasks" JSONB NOT NULL,
    "payments" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_stint" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C",
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "organiser" TEXT,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_stint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "id" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "field" TEXT,
    "contact" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_from_code_to_code_day_key" ON "unit_succession"("from_code", "to_code", "day");

-- CreateIndex
CREATE INDEX "hand_over_person_id_at_idx" ON "hand_over"("person_id", "at");

-- CreateIndex
CREATE INDEX "hand_over_unit_at_idx" ON "hand_over"("unit", "at");

-- CreateIndex
CREATE INDEX "team_kind_idx" ON "team"("kind");

-- CreateIndex
CREATE INDEX "team_unit_idx" ON "team"("unit");

-- CreateIndex
CREATE INDEX "team_member_team_id_idx" ON "team_member"("team_id");

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- CreateIndex
CREATE INDEX "team_contract_team_id_idx" ON "team_contract"("team_id");

-- CreateIndex
CREATE INDEX "person_stint_from_day_id_idx" ON "person_stint"("from_day" DESC, "id");

-- CreateIndex
CREATE INDEX "person_stint_person_id_idx" ON "person_stint"("person_id");

-- CreateIndex
CREATE INDEX "expert_unit_idx" ON "expert"("unit");

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_contract" ADD CONSTRAINT "team_contract_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what is agreed and done stays as written; the application adds, it never changes.
REVOKE UPDATE, DELETE ON "unit_succession", "hand_over" FROM zhaoshang_app;
CREATE TRIGGER "unit_succession_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "unit_succession" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "hand_over_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_over" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
