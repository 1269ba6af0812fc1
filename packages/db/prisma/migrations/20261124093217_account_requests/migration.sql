-- AlterTable
ALTER TABLE "auth_user" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "account_request" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "person_id" TEXT,
    "user_id" TEXT,
    "name" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "roles" TEXT[],
    "roles_waiting" TEXT[],
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "proposed_by" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_use" (
    "user_id" TEXT NOT NULL,
    "first_sign_in_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_use_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "account_request_state_created_at_id_idx" ON "account_request"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "account_request_unit_created_at_id_idx" ON "account_request"("unit", "created_at", "id");

-- CreateIndex
CREATE INDEX "account_request_user_id_idx" ON "account_request"("user_id");

-- By hand: ids sort as they were made.
ALTER TABLE "account_request" ALTER COLUMN "id" TYPE TEXT COLLATE "C";

-- A username is asked for once at a time, whatever two people press at the same moment.
CREATE UNIQUE INDEX "account_request_username_open" ON "account_request"("username") WHERE "state" = 'proposed';

-- Sessions go when they end; what stays is when an account was first and last signed in with.
CREATE FUNCTION "note_sign_in"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO "account_use" ("user_id", "first_sign_in_at", "last_sign_in_at")
    VALUES (NEW."user_id", clock_timestamp(), clock_timestamp())
    ON CONFLICT ("user_id") DO UPDATE SET "last_sign_in_at" = excluded."last_sign_in_at";
    RETURN NULL;
END
$$;
CREATE TRIGGER "auth_session_use" AFTER INSERT ON "auth_session" FOR EACH ROW EXECUTE FUNCTION "note_sign_in"();
