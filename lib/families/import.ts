import 'server-only'
import { createHash } from 'node:crypto'
import { Prisma } from '@/prisma/generated/client'
import { closeDraft, findDraft, keepDraft, PASTED } from '../intake/drafts'
import type { Match } from '../intake/match-columns'
import { type SheetFacts, sampleOf } from '../intake/sheet'
import { LONG_WORK } from '../jobs/job'
import { queueJob } from '../jobs/queue'
import { inBatches } from '../jobs/work'
import { changeInSchool } from '../platform/change'
import { inSchool, type Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { type ImportPlan, planImport, type RegisterNow } from './import-plan'
import { type FamilyMapping, rowsReader } from './import-rows'
import { type Acceptance, askedFor, mappingFrom } from './import-schema'
import { CHANGED } from './import-statements'
import { countRecords, type Written, writeImport } from './import-write'
import { canKeepFamilies } from './policy'
import { onlyThoseWhoKeepFamilies } from './register-rules'
import { inOrder } from './register-sql'

/** Reads a list of families that was chosen or pasted, and keeps it for the preview; gives the draft's id. */
export async function bringFamilies(viewer: Viewer, input: { file?: File; pasted: string }): Promise<string> {
  onlyThoseWhoKeepFamilies(viewer)
  return keepDraft(viewer, { purpose: 'families', ...input })
}

export type ImportPreview = {
  id: string
  fileName: string
  table: SheetFacts
  /** Which of the draft's sheets this is, and the names of all of them. */
  sheet: number
  sheets: string[]
  groups: { key: string; name: string }[]
  mapping: FamilyMapping
  /** What was proposed; null once the person has chosen. */
  match: Match | null
  /** Null while neither reference has a column. */
  plan: ImportPlan | null
  digest: string
}

/** What accepting a draft would do. Nothing is written. Null when it is not this viewer's, or is over. */
export async function previewFamilies(
  viewer: Viewer,
  id: string,
  asked: Record<string, unknown>,
): Promise<ImportPreview | null> {
  if (!canKeepFamilies(viewer) || !isRecordId(id)) return null
  return inSchool(viewer, (tx) => readPreview(tx, viewer, id, Number(asked.sheet) || 0, asked))
}

/** What came of accepting: written, or left to a job. */
type Accepted = { written: Written; job?: undefined } | { job: string; written?: undefined }

/**
 * Writes what the preview showed, in one transaction, with the history of every record it adds or changes; a long list
 * leaves it to a job. With `leavers`, pupils who are not in the list are noted as having left, and families all of whose
 * pupils have.
 */
export async function acceptFamilies(viewer: Viewer, input: Acceptance): Promise<Accepted> {
  return changeInSchool(viewer, async (tx): Promise<Accepted> => {
    const { preview, plan } = await whatIsAccepted(tx, viewer, input)
    const total = countRecords(plan, input.leavers)
    if (total <= LONG_WORK) return { written: await writeAccepted(tx, viewer, input, preview, plan) }
    const { fileName, id, sheet } = preview
    const chosen = { sheet: String(sheet), ...askedFor(preview.mapping, preview.groups) }
    const job = await queueJob(tx, viewer, {
      kind: 'families',
      title: `Families and pupils from ${fileName === PASTED ? 'a paste' : `“${fileName}”`}`,
      input: JSON.parse(JSON.stringify(input)),
      page: 'families',
      againPage: `families/import/${id}?${new URLSearchParams(chosen)}`,
      draftId: id,
      total,
    })
    return { job }
  })
}

/** What a list that is accepted will write. @throws RuleBroken, NotFound, NotAllowed when it is not to be written as it is */
export async function whatIsAccepted(
  tx: Tx,
  viewer: Viewer,
  input: Acceptance,
): Promise<{ preview: ImportPreview; plan: ImportPlan }> {
  const preview = await readPreview(tx, viewer, input.draft, input.sheet, input)
  if (!preview) throw new NotFound()
  onlyThoseWhoKeepFamilies(viewer)
  const { plan } = preview
  if (!plan) throw new RuleBroken('form', 'Choose the column of the pupil or family reference first.')
  if (preview.digest !== input.seen) throw new RuleBroken('form', CHANGED)
  if (plan.perhapsNames.length > 0 && !input.namesNobody)
    throw new RuleBroken('namesNobody', 'Tick the box if none of these is anybody’s name.')
  if (input.leavers && plan.problems.length > 0)
    throw new RuleBroken('leavers', 'Put the wrong rows right before saying that the list is everyone.')
  if (plan.keepPreferences.length > 0 && !input.preferencesAgreed)
    throw new RuleBroken(
      'preferencesAgreed',
      'Tick the box if these families have agreed, or leave the columns about being reached out of the list.',
    )
  return { preview, plan }
}

/** Writes an accepted list and closes its draft. */
export async function writeAccepted(
  tx: Tx,
  viewer: Viewer,
  { leavers }: Acceptance,
  preview: ImportPreview,
  plan: ImportPlan,
  progress?: (done: number) => Promise<void>,
): Promise<Written> {
  const written = await writeImport(tx, viewer, plan, { draft: preview, leavers, progress })
  await closeDraft(tx, viewer, preview.id)
  return written
}

async function readPreview(
  tx: Tx,
  viewer: Viewer,
  id: string,
  sheet: number,
  asked: Record<string, unknown>,
): Promise<ImportPreview | null> {
  const draft = await findDraft(tx, viewer, { purpose: 'families', id })
  if (!draft) return null
  const at = draft.sheets[sheet] ? sheet : 0
  const { parts, ...table } = draft.sheets[at] ?? draft.sheets[0]
  const { schoolId } = viewer
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: {
      yearGroups: true,
      groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
    },
    relationLoadStrategy: 'join',
  })
  const { mapping, match } = mappingFrom(sampleOf(table), school.groups, asked)
  const hasReference = mapping.familyRef !== undefined || mapping.pupilRef !== undefined
  let plan: ImportPlan | null = null
  if (hasReference) {
    const reader = rowsReader(table, mapping, school.yearGroups)
    for await (const rows of parts()) reader.take(rows)
    plan = planImport(reader.end(), mapping, await readRegisterNow(tx, viewer))
  }
  return {
    id: draft.id,
    fileName: draft.fileName,
    table,
    sheet: at,
    sheets: draft.sheets.map(({ sheet }) => sheet ?? ''),
    groups: school.groups,
    mapping,
    match,
    plan,
    digest: digestOf(plan),
  }
}

async function readRegisterNow(tx: Tx, viewer: Viewer): Promise<RegisterNow> {
  const { schoolId } = viewer
  return {
    families: await tx.$queryRaw<RegisterNow['families']>`
      SELECT f."id", f."reference", f."languages", f."leftAt" IS NOT NULL AS "left", f."version",
        CASE WHEN p."familyId" IS NOT NULL THEN json_build_object('version', p."version", 'channels', p."channels",
          'times', p."times", 'writeIn', p."writeIn", 'needs', p."needs") END AS "preference"
      FROM "Family" f LEFT JOIN "FamilyPreference" p ON p."schoolId" = f."schoolId" AND p."familyId" = f."id"
      WHERE f."schoolId" = ${schoolId}::uuid
      ORDER BY ${inOrder(Prisma.sql`f."reference"`)}`,
    pupils: await tx.$queryRaw<RegisterNow['pupils']>`
      SELECT "id", "reference", "familyId", "yearGroup", "className", "groups", "leftAt" IS NOT NULL AS "left", "version"
      FROM "Pupil" WHERE "schoolId" = ${schoolId}::uuid
      ORDER BY ${inOrder(Prisma.sql`"reference"`)}`,
  }
}

/** Says whether what would be written is still what was seen. */
function digestOf(plan: ImportPlan | null): string {
  if (!plan) return 'nothing'
  const { problems: _, unchanged: __, missing, ...rest } = plan
  const hash = createHash('sha256')
  for (const [name, list] of Object.entries({ ...rest, missing: missing.map(({ id }) => id).sort() })) {
    hash.update(name)
    for (const batch of inBatches<unknown>(list)) hash.update(JSON.stringify(batch))
  }
  return hash.digest('hex').slice(0, 32)
}
