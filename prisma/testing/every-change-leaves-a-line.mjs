/**
 * Tables whose rows change without a line in the history, each with why that is right. Nothing that is remembered
 * (lib/platform/remembered.ts) may rest on them.
 */
const WITHOUT_A_LINE = {
  AuditEntry: 'the history itself',
  HistoryLink: 'the history itself',
  HistoryHead: 'the history itself',
  Submission: 'which forms were sent',
  Job: 'how far long work is; what it changes leaves lines',
  ImportDraft: 'what is looked through before it is accepted',
  ImportDraftPart: 'what is looked through before it is accepted',
  DoorDraft: 'an answer that was not sent yet',
  DoorLink: 'how often a link was used',
  ParentLink: 'when a link was opened',
  Pack: 'which job builds it; that it was chosen, built and handed over leaves lines',
  VisitorLink: 'how often a link was used',
  WaitingFile: 'a file of a form that was not sent yet',
  StoredFile: 'how many records hold a file',
  PracticeNote: 'somebody’s own notes',
  SearchWord: 'words of records, kept by triggers',
  CaseWord: 'words of records, kept by triggers',
  OfferWord: 'words of records, kept by triggers',
  SkillWord: 'words of records, kept by triggers',
}

/** By which name the application that is served to the browser connects; what builders put in by themselves is their own. */
export const SERVED = 'served'

/**
 * Lets the database refuse, as it commits, what the served application changed of a school's records without leaving a line in
 * the school's history: what is remembered stands on there being one. For every journey, because no test of its own could
 * think of every way to change something.
 *
 * @param {import('pg').Client} client as the owner, in a database that is migrated
 */
export async function refuseChangesWithoutALine(client) {
  await client.query(`
    CREATE FUNCTION a_line_is_left() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM set_config('test.line_left_by', pg_current_xact_id()::text, true);
      RETURN NULL;
    END $$;
    CREATE TRIGGER a_line_is_left AFTER INSERT ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION a_line_is_left();
    -- Of a school that was not there before, nothing is remembered.
    CREATE TRIGGER a_line_is_left AFTER INSERT ON "School" FOR EACH STATEMENT EXECUTE FUNCTION a_line_is_left();

    CREATE FUNCTION must_leave_a_line() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF session_user = 'alongside_app' AND current_setting('application_name') = '${SERVED}'
        AND current_setting('test.line_left_by', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        RAISE EXCEPTION '% of "%" leaves no line in the history', TG_OP, TG_TABLE_NAME;
      END IF;
      RETURN NULL;
    END $$`)
  const { rows } = await client.query(
    `SELECT table_name AS name FROM information_schema.columns
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND column_name = 'schoolId' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)`,
    [Object.keys(WITHOUT_A_LINE)],
  )
  for (const { name } of rows) {
    await client.query(`
      CREATE CONSTRAINT TRIGGER must_leave_a_line AFTER INSERT OR UPDATE OR DELETE ON ${client.escapeIdentifier(name)}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION must_leave_a_line()`)
  }
}
