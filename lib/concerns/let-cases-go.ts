import 'server-only'
import { type FileToGo, letFilesGo } from '../evidence/gone-for-good'
import { takeOutOfPages } from '../ideas/take-out-of-pages'
import { recordHappenings } from '../platform/audit'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { keepRule } from './keep'
import type { GoingCaseRow } from './keep-in-hand'

/**
 * Lets cases go whose time is over, all or none: the words, the timeline, letters, links, ties and the rows of files go with
 * them. What stays is a tombstone, which keeps what the history says hidden from whoever it was hidden from, and what the
 * school does better because of them. A draft of “you said, we did” that began with one goes too, because it may still
 * say what the parent said; a published one has been made so that nobody can be recognised. An idea that was traced from one
 * goes with it, because it holds the same words.
 *
 * @returns the files to hand to `takeFilesAway` after the transaction
 * @throws RuleBroken when one of them has been changed or held since it was looked at
 */
export async function letCasesGo(
  tx: Tx,
  viewer: Viewer,
  cases: readonly GoingCaseRow[],
): Promise<FileToGo[]> {
  const { schoolId, personName } = viewer
  const ids = cases.map(({ id }) => id)
  const letGoOn = toDate(today())
  const files = await tx.caseFile.findMany({
    where: { schoolId, caseId: { in: ids } },
    select: { fileId: true },
  })
  await tx.caseTombstone.createMany({
    data: cases.map((one) => ({
      schoolId,
      caseId: one.id,
      reference: one.reference,
      kind: one.kind,
      categoryName: one.category.name,
      receivedOn: one.receivedOn,
      endedOn: one.endedOn,
      endedAtStage: one.endedAtStage ?? one.stage,
      finding: one.finding,
      rule: keepRule(one.category.keepYears),
      letGoOn,
      letGoByName: personName,
      heldBy: one.heldBy,
      isRestricted: one.isRestricted,
      namedIds: one.people.filter(({ part }) => part === 'named').map(({ personId }) => personId),
      seenByIds: one.people.filter(({ part }) => part === 'may_see').map(({ personId }) => personId),
    })),
  })
  await recordHappenings(
    tx,
    viewer,
    cases.map(({ id, reference, kind, category, endedOn }) => ({
      kind: 'case.let_go',
      recordType: 'case',
      recordId: id,
      detail: { reference, what: kind, endedOn: toIso(endedOn), rule: keepRule(category.keepYears) },
    })),
  )
  await tx.youSaid.deleteMany({ where: { schoolId, caseId: { in: ids }, publishedOn: null } })
  const ideas = await tx.idea.findMany({ where: { schoolId, caseId: { in: ids } }, select: { id: true } })
  for (const { id } of ideas) await takeOutOfPages(tx, schoolId, id)
  await tx.idea.deleteMany({ where: { schoolId, caseId: { in: ids } } })
  const { count } = await tx.case.deleteMany({ where: { schoolId, id: { in: ids } } })
  if (count < ids.length) throw new RuleBroken('form', CHANGED_MEANWHILE)
  return letFilesGo(
    tx,
    schoolId,
    files.map(({ fileId }) => fileId),
  )
}

const CHANGED_MEANWHILE =
  'One of these cases was changed or held by somebody else meanwhile, and nothing has gone. Look through them again.'
