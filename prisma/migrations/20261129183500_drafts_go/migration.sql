-- A draft of "you said, we did" may still say what a parent said, so it goes with the case it began with. What was
-- published has been made so that nobody can be recognised, and stays.
GRANT DELETE ON "YouSaid" TO alongside_app;
CREATE POLICY draft_goes ON "YouSaid" FOR DELETE TO alongside_app
  USING ("schoolId" = current_school() AND "id" NOT IN (SELECT hidden_cases()) AND "publishedOn" IS NULL);
