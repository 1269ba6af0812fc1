-- CreateIndex
CREATE INDEX "element_ask_unit_state_decided_day_id_idx" ON "element_ask"("unit", "state", "decided_day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "element_ask_result_decided_day_id_idx" ON "element_ask"("result", "decided_day" DESC, "id" DESC);
