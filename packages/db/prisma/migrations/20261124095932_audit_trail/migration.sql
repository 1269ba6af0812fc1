-- DropIndex
DROP INDEX "audit_actor_at_idx";

-- CreateTable
CREATE TABLE "person_key" (
    "subject" TEXT NOT NULL,
    "wrapped" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "audit_release" (
    "id" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "entity" TEXT,
    "entity_id" TEXT,
    "asked_by" TEXT NOT NULL,
    "security_by" TEXT,
    "security_at" TIMESTAMPTZ(3),
    "director_by" TEXT,
    "director_at" TIMESTAMPTZ(3),
    "refused_by" TEXT,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_release_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_release_asked_by_idx" ON "audit_release"("asked_by");

-- CreateIndex
CREATE INDEX "audit_actor_seq_idx" ON "audit"("actor", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_action_seq_idx" ON "audit"("action", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");

-- By hand: ids sort as they were made.
ALTER TABLE "audit_release" ALTER COLUMN "id" TYPE TEXT COLLATE "C";
CREATE INDEX "audit_request" ON "audit" (("detail" ->> 'request'));
-- Where the journal was bound into the chain last.
CREATE INDEX "audit_binding" ON "audit" ("seq" DESC) WHERE "detail" ? 'journal';

-- A destroyed key never comes back, and no key is exchanged for another.
CREATE FUNCTION "keep_person_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW."subject" <> OLD."subject" OR NEW."wrapped" IS NOT NULL AND NEW."wrapped" IS DISTINCT FROM OLD."wrapped" THEN
        RAISE EXCEPTION 'a key is only ever destroyed' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "person_key_stays" BEFORE UPDATE OR DELETE ON "person_key" FOR EACH ROW EXECUTE FUNCTION "keep_person_key"();

-- The journal is bound into the keyed chain by the next entry of the trail. It
-- is written at the end of the transaction, under the lock of the trail, so
-- that its order is the order in which transactions ended, and no two wait for
-- each other. What names a person does not stand in it, only that it changed.
DROP TRIGGER "auth_user_journal" ON "auth_user";
DROP TRIGGER "auth_account_journal" ON "auth_account";
DROP TRIGGER "auth_two_factor_journal" ON "auth_two_factor";
DROP TRIGGER "auth_session_journal" ON "auth_session";

CREATE OR REPLACE FUNCTION "journal_sign_in"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hidden CONSTANT text[] := ARRAY['password', 'token', 'secret', 'backup_codes', 'access_token', 'refresh_token', 'id_token', 'name', 'email', 'image', 'username', 'display_username', 'ip_address', 'user_agent', 'ban_reason'];
    was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    changed jsonb;
BEGIN
    PERFORM pg_advisory_xact_lock(7202612);
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_agg(h) INTO changed FROM unnest(hidden) h WHERE (was -> h) IS DISTINCT FROM (becomes -> h);
    END IF;
    INSERT INTO "sign_in_journal" ("at", "table_name", "operation", "row_id", "before", "after")
    VALUES (
        clock_timestamp(), TG_TABLE_NAME, lower(TG_OP), coalesce(becomes, was) ->> 'id',
        was - hidden,
        (becomes - hidden) || CASE WHEN changed IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('changed_unseen', changed) END
    );
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "auth_user_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_user" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
CREATE CONSTRAINT TRIGGER "auth_account_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_account" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
CREATE CONSTRAINT TRIGGER "auth_two_factor_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_two_factor" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
-- A session is touched at every request; beginning and end are what counts.
CREATE CONSTRAINT TRIGGER "auth_session_journal" AFTER INSERT OR DELETE ON "auth_session" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
