-- CreateIndex
CREATE INDEX "problem_project_id_idx" ON "problem"("project_id");
