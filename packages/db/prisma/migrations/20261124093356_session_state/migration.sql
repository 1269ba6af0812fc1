-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "auth_user" ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "revision" (
    "name" TEXT NOT NULL,
    "n" BIGINT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("name")
);

-- Whoever keeps units or settings in memory asks these counters, which come with the session of every request.
INSERT INTO "revision" ("name", "n") VALUES ('organisation', 1), ('settings', 1);

CREATE FUNCTION "count_revision"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE "revision" SET "n" = "n" + 1 WHERE "name" = TG_ARGV[0];
    RETURN NULL;
END
$$;

CREATE TRIGGER "unit_counts" AFTER INSERT OR UPDATE OR DELETE ON "unit" FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('organisation');
CREATE TRIGGER "unit_period_counts" AFTER INSERT OR UPDATE OR DELETE ON "unit_period" FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('organisation');
CREATE TRIGGER "setting_counts" AFTER INSERT OR UPDATE OR DELETE ON "setting" FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('settings');
REVOKE INSERT, UPDATE, DELETE ON "revision" FROM zhaoshang_app;
