-- The first shape of the database: made from schema.prisma by `db:diff`, then two things by hand:
-- text that no person reads as words (ids, codes, days, keys) is compared byte by byte, everything
-- else by the database's Chinese collation; and all that follows "Written by hand" below.

-- CreateTable
CREATE TABLE "plan_version" (
    "id" TEXT COLLATE "C" NOT NULL,
    "plan_id" TEXT COLLATE "C" NOT NULL,
    "version" TEXT NOT NULL,
    "effective_from" TEXT COLLATE "C" NOT NULL,
    "body" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "unit" (
    "code" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit_period" (
    "id" TEXT COLLATE "C" NOT NULL,
    "unit_code" TEXT COLLATE "C" NOT NULL,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kinds" TEXT[],
    "capabilities" TEXT[],
    "parent" TEXT COLLATE "C",

    CONSTRAINT "unit_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C",
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "id" TEXT COLLATE "C" NOT NULL,
    "post" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "unit_code" TEXT COLLATE "C" NOT NULL,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_holding" (
    "id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "unit_code" TEXT COLLATE "C" NOT NULL,
    "from_day" TEXT COLLATE "C" NOT NULL,
    "to_day" TEXT COLLATE "C",

    CONSTRAINT "role_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "stage" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "reporting_unit" TEXT COLLATE "C" NOT NULL,
    "responsible_unit" TEXT COLLATE "C",
    "place_unit" TEXT COLLATE "C",
    "industry" TEXT COLLATE "C",
    "channel" TEXT COLLATE "C",
    "investment_yuan" BIGINT,
    "stage_date" TEXT,
    "stage_day" TEXT COLLATE "C",
    "review_day" TEXT COLLATE "C",
    "origin" TEXT COLLATE "C" NOT NULL,
    "first_reporter" TEXT COLLATE "C" NOT NULL,
    "latest_progress" TEXT,
    "latest_progress_day" TEXT COLLATE "C",
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "reporting_unit" TEXT COLLATE "C" NOT NULL,
    "responsible_unit" TEXT COLLATE "C",
    "project_id" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C",
    "day" TEXT COLLATE "C",
    "due_day" TEXT COLLATE "C",
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "reporting_unit" TEXT COLLATE "C" NOT NULL,
    "responsible_unit" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C",
    "marks" TEXT[],
    "day" TEXT COLLATE "C",
    "end_day" TEXT COLLATE "C",
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sensitive_value" (
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sensitive_value_pkey" PRIMARY KEY ("entity","entity_id")
);

-- CreateTable
CREATE TABLE "project_move" (
    "id" TEXT COLLATE "C" NOT NULL,
    "project_id" TEXT COLLATE "C" NOT NULL,
    "move" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "from_stage" TEXT COLLATE "C",
    "to_stage" TEXT COLLATE "C",
    "to_status" TEXT COLLATE "C",
    "actor" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT,
    "business_day" TEXT COLLATE "C",
    "review_day" TEXT COLLATE "C",
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_entry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "text" TEXT NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_version" (
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "change_set" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("entity","entity_id","version")
);

-- CreateTable
CREATE TABLE "return" (
    "id" TEXT COLLATE "C" NOT NULL,
    "obligation_key" TEXT COLLATE "C" NOT NULL,
    "cycle" TEXT COLLATE "C" NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "period_start" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "plan_version" TEXT COLLATE "C" NOT NULL,
    "phase" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "narratives" JSONB NOT NULL,
    "nothing_new" BOOLEAN NOT NULL DEFAULT false,
    "on_behalf_by" TEXT COLLATE "C",
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "return_id" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT,
    "from_phase" TEXT COLLATE "C",
    "to_phase" TEXT COLLATE "C" NOT NULL,
    "snapshot_n" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" TEXT COLLATE "C" NOT NULL,
    "return_id" TEXT COLLATE "C" NOT NULL,
    "n" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "narratives" JSONB NOT NULL,
    "taken_by" TEXT COLLATE "C" NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_row" (
    "snapshot_id" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "entity_version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "sensitive" JSONB,

    CONSTRAINT "snapshot_row_pkey" PRIMARY KEY ("snapshot_id","list","position")
);

-- CreateTable
CREATE TABLE "import_session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "obligation_key" TEXT COLLATE "C",
    "unit" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C",
    "file_sha256" TEXT COLLATE "C" NOT NULL,
    "file_name" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "edits" JSONB NOT NULL,
    "left_out" JSONB NOT NULL,
    "outcome" JSONB,
    "state" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "created_by" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "sha256" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "created_by" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "change_set" (
    "id" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "request" TEXT COLLATE "C" NOT NULL,
    "label" TEXT NOT NULL,
    "undo_of" TEXT COLLATE "C",
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "change_set" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entity_id" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "before_version" INTEGER,
    "after_version" INTEGER,

    CONSTRAINT "change_pkey" PRIMARY KEY ("change_set","position")
);

-- CreateTable
CREATE TABLE "audit" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "detail" JSONB NOT NULL,
    "prev" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "sign_in_journal" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "table_name" TEXT COLLATE "C" NOT NULL,
    "operation" TEXT COLLATE "C" NOT NULL,
    "row_id" TEXT COLLATE "C" NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "sign_in_journal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C",
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "doc_number" TEXT,
    "issuer" TEXT NOT NULL,
    "issued_day" TEXT COLLATE "C",
    "effective_from" TEXT COLLATE "C",
    "effective_to" TEXT COLLATE "C",
    "content" JSONB NOT NULL,
    "fair_competition" JSONB,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT COLLATE "C" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "policy_id" TEXT COLLATE "C",
    "content" JSONB NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT COLLATE "C" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "industry_page" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "industry" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT COLLATE "C" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "industry_page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "username" TEXT,
    "display_username" TEXT,
    "role" TEXT COLLATE "C",
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "impersonated_by" TEXT,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "account_id" TEXT COLLATE "C" NOT NULL,
    "provider_id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_two_factor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "auth_two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_rate_limit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "auth_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_version_key" ON "plan_version"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "unit_period_unit_code_from_day_key" ON "unit_period"("unit_code", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "person_unit_code_idx" ON "person"("unit_code");

-- CreateIndex
CREATE INDEX "post_holding_person_id_idx" ON "post_holding"("person_id");

-- CreateIndex
CREATE INDEX "post_holding_unit_code_post_idx" ON "post_holding"("unit_code", "post");

-- CreateIndex
CREATE UNIQUE INDEX "role_holding_user_id_role_unit_code_from_day_key" ON "role_holding"("user_id", "role", "unit_code", "from_day");

-- CreateIndex
CREATE INDEX "project_stage_industry_newest" ON "project"("stage", "industry", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "project_reporting_newest" ON "project"("reporting_unit", "stage", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "project_responsible_newest" ON "project"("responsible_unit", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "project_newest" ON "project"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "project_name_key_idx" ON "project"("name_key");

-- CreateIndex
CREATE INDEX "problem_state_updated_at_id_idx" ON "problem"("state", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "problem_reporting_unit_updated_at_id_idx" ON "problem"("reporting_unit", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "problem_name_key_idx" ON "problem"("name_key");

-- CreateIndex
CREATE INDEX "activity_day_id_idx" ON "activity"("day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "activity_reporting_unit_updated_at_id_idx" ON "activity"("reporting_unit", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "activity_name_key_idx" ON "activity"("name_key");

-- CreateIndex
CREATE INDEX "project_move_project_id_at_idx" ON "project_move"("project_id", "at");

-- CreateIndex
CREATE INDEX "progress_entry_entity_entity_id_day_idx" ON "progress_entry"("entity", "entity_id", "day" DESC);

-- CreateIndex
CREATE INDEX "record_version_entity_valid_from_idx" ON "record_version"("entity", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "return_obligation_key_key" ON "return"("obligation_key");

-- CreateIndex
CREATE INDEX "return_cycle_period_start_idx" ON "return"("cycle", "period_start");

-- CreateIndex
CREATE INDEX "return_unit_period_start_idx" ON "return"("unit", "period_start");

-- CreateIndex
CREATE INDEX "return_event_return_id_at_idx" ON "return_event"("return_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_return_id_n_key" ON "snapshot"("return_id", "n");

-- CreateIndex
CREATE INDEX "snapshot_row_entity_entity_id_idx" ON "snapshot_row"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "import_session_obligation_key_idx" ON "import_session"("obligation_key");

-- CreateIndex
CREATE INDEX "import_session_unit_created_at_idx" ON "import_session"("unit", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_session_file_sha256_idx" ON "import_session"("file_sha256");

-- CreateIndex
CREATE INDEX "change_set_actor_at_idx" ON "change_set"("actor", "at");

-- CreateIndex
CREATE INDEX "change_set_undo_of_idx" ON "change_set"("undo_of");

-- CreateIndex
CREATE INDEX "change_entity_entity_id_idx" ON "change"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_actor_at_idx" ON "audit"("actor", "at");

-- CreateIndex
CREATE INDEX "outbox_topic_id_idx" ON "outbox"("topic", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_topic_key_key" ON "outbox"("topic", "key");

-- CreateIndex
CREATE UNIQUE INDEX "policy_slug_key" ON "policy"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_policy_id_idx" ON "article"("policy_id");

-- CreateIndex
CREATE INDEX "article_kind_published_at_idx" ON "article"("kind", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "industry_page_slug_key" ON "industry_page"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_username_key" ON "auth_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "auth_two_factor_secret_idx" ON "auth_two_factor"("secret");

-- CreateIndex
CREATE INDEX "auth_two_factor_user_id_idx" ON "auth_two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_rate_limit_key_key" ON "auth_rate_limit"("key");

-- AddForeignKey
ALTER TABLE "unit_period" ADD CONSTRAINT "unit_period_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_move" ADD CONSTRAINT "project_move_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_change_set_fkey" FOREIGN KEY ("change_set") REFERENCES "change_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_plan_version_fkey" FOREIGN KEY ("plan_version") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_event" ADD CONSTRAINT "return_event_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_row" ADD CONSTRAINT "snapshot_row_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_change_set_fkey" FOREIGN KEY ("change_set") REFERENCES "change_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Written by hand from here on ─────────────────────────────────────────────

-- Three roles. Their passwords are set by the owner at start, so none is written down here.
-- Roles belong to the whole server: another database may have made them already.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['zhaoshang_app', 'zhaoshang_portal'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
    END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO zhaoshang_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO zhaoshang_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO zhaoshang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO zhaoshang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO zhaoshang_app;

-- What stays as it was written: the application's role lacks the right, and a trigger stops the owner's hand too.
REVOKE UPDATE, DELETE ON "audit", "change_set", "change", "record_version", "snapshot", "snapshot_row", "return_event", "project_move" FROM zhaoshang_app;
REVOKE INSERT, UPDATE, DELETE ON "sign_in_journal", "_prisma_migrations" FROM zhaoshang_app;

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay as they were written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "audit_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "change_set_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change_set" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "change_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "record_version_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "record_version" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "snapshot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_row_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "snapshot_row" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "sign_in_journal_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sign_in_journal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A policy is not published without its fair-competition review.
ALTER TABLE "policy" ADD CONSTRAINT "policy_reviewed_before_published" CHECK ("state" <> 'published' OR "fair_competition" IS NOT NULL);

-- The sign-in library writes past the application's one write function: its tables tell on it.
-- Secrets are left out; that one changed is said by `secret_changed`.
CREATE FUNCTION "journal_sign_in"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    secrets CONSTANT text[] := ARRAY['password', 'token', 'secret', 'backup_codes', 'access_token', 'refresh_token', 'id_token'];
    was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    changed boolean := TG_OP = 'UPDATE' AND EXISTS (SELECT FROM unnest(secrets) s WHERE (was -> s) IS DISTINCT FROM (becomes -> s));
BEGIN
    INSERT INTO "sign_in_journal" ("at", "table_name", "operation", "row_id", "before", "after")
    VALUES (
        clock_timestamp(), TG_TABLE_NAME, lower(TG_OP), coalesce(becomes, was) ->> 'id',
        was - secrets,
        (becomes - secrets) || CASE WHEN changed THEN '{"secret_changed": true}'::jsonb ELSE '{}'::jsonb END
    );
    RETURN NULL;
END
$$;

CREATE TRIGGER "auth_user_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_user" FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
CREATE TRIGGER "auth_account_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_account" FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
CREATE TRIGGER "auth_two_factor_journal" AFTER INSERT OR UPDATE OR DELETE ON "auth_two_factor" FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();
-- A session is touched at every request; beginning and end are what counts.
CREATE TRIGGER "auth_session_journal" AFTER INSERT OR DELETE ON "auth_session" FOR EACH ROW EXECUTE FUNCTION "journal_sign_in"();

-- The portal's whole world. Views run with their owner's rights, so its role needs none on any table.
CREATE SCHEMA "portal";
GRANT USAGE ON SCHEMA "portal" TO zhaoshang_portal, zhaoshang_app;

CREATE VIEW "portal"."plan" AS
SELECT "id", "effective_from", "body" -> 'district' AS "district", "body" -> 'stages' AS "stages", "body" -> 'industries' AS "industries"
FROM "public"."plan_version"
WHERE "effective_from" <= to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
ORDER BY "effective_from" DESC, "loaded_at" DESC
LIMIT 1;

-- Projects in a status that counts, by stage; numbers only. A project is public
-- once the office has accepted a return that names it: what a unit typed or
-- imported today is nobody's figure yet.
CREATE VIEW "portal"."project_stage" AS
WITH "counting" AS (
    SELECT "status" ->> 'id' AS "id"
    FROM (SELECT "body" FROM "public"."plan_version" ORDER BY "effective_from" DESC, "loaded_at" DESC LIMIT 1) AS "newest",
         jsonb_array_elements("newest"."body" -> 'statuses') AS "status"
    WHERE ("status" ->> 'counts')::boolean
)
SELECT "stage", count(*)::int AS "projects"
FROM "public"."project"
WHERE "status" IN (SELECT "id" FROM "counting")
  AND EXISTS (
    SELECT FROM "public"."snapshot_row" AS "row"
    JOIN "public"."snapshot" AS "snapshot" ON "snapshot"."id" = "row"."snapshot_id"
    JOIN "public"."return" AS "return" ON "return"."id" = "snapshot"."return_id"
    WHERE "row"."entity" = 'project' AND "row"."entity_id" = "project"."id" AND "return"."phase" = 'accepted'
  )
GROUP BY "stage";

CREATE VIEW "portal"."policy" AS
SELECT "id", "slug", "doc_number", "issuer", "issued_day", "effective_from", "effective_to", "content", "fair_competition", "example", "published_at", "updated_at"
FROM "public"."policy"
WHERE "state" = 'published' AND "published_at" <= now();

CREATE VIEW "portal"."article" AS
SELECT "article"."id", "article"."slug", "article"."kind", "policy"."slug" AS "policy_slug", "article"."content", "article"."example", "article"."published_at", "article"."updated_at"
FROM "public"."article" AS "article"
LEFT JOIN "portal"."policy" AS "policy" ON "policy"."id" = "article"."policy_id"
WHERE "article"."state" = 'published' AND "article"."published_at" <= now();

CREATE VIEW "portal"."industry_page" AS
SELECT "id", "slug", "industry", "position", "content", "example", "published_at", "updated_at"
FROM "public"."industry_page"
WHERE "state" = 'published' AND "published_at" <= now();

GRANT SELECT ON "portal"."plan", "portal"."project_stage", "portal"."policy", "portal"."article", "portal"."industry_page" TO zhaoshang_portal, zhaoshang_app;
