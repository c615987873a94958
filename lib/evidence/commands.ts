import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { putInBin } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type FileToGo, letFilesGo, takeFilesAway, WITHOUT_CONTENT } from './gone-for-good'
import { nameInHistory } from './happenings'
import { takeOutOfPacks } from './out-of-packs'
import { canRecordEvidence, visibleTo } from './policy'
import { activitiesOf, sayLinked } from './put-on-record'
import { aboutColumns, linksTo } from './rules'
import type { EvidenceEdit, Supported, Withdrawal } from './schema'

/**
 * Changes what is said about a piece of evidence. What it is (the file, the address, the words, the figure) is never
 * overwritten: it is replaced.
 */
export function editEvidence(viewer: Viewer, input: EvidenceEdit): Promise<string> {
  const { id, version, title, heard } = input
  return changeInSchool(viewer, async (tx) => {
    const before = await evidenceInHand(tx, viewer, id)
    if (!canRecordEvidence(viewer)) throw new NotAllowed()
    const columns = aboutColumns(input)
    refuseGovernorsFigures(before.kind, input.visibility)
    const links = await linksTo(tx, viewer, input.supports)
    const { schoolId } = viewer
    const { count } = await tx.evidence.updateMany({
      where: { schoolId, id, version, withdrawnAt: null },
      data: { title, heard, ...columns, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await tx.evidenceLink.deleteMany({ where: { schoolId, evidenceId: id } })
    await tx.evidenceLink.createMany({ data: links.map((link) => ({ ...link, schoolId, evidenceId: id })) })

    const [first] = activitiesOf(links)
    const changed = whatChanged(before, { title, heard, ...columns, links })
    if (changed.length > 0) {
      await recordHappening(tx, viewer, {
        kind: 'evidence.edited',
        recordType: 'evidence',
        recordId: id,
        activityId: first,
        detail: { title: nameInHistory({ kind: before.kind, title }), changed },
      })
    }
    const known = activitiesOf(before.links)
    await sayLinked(
      tx,
      viewer,
      { id, title: nameInHistory({ kind: before.kind, title }) },
      activitiesOf(links).filter((activityId) => !known.includes(activityId)),
    )
    return id
  })
}

/**
 * Takes evidence out of use, with a reason. It stays on record, marked, and is no longer relied on anywhere. With
 * `destroy` its content goes as well, for good and at once: the words, the address, and the file unless other evidence or
 * somebody's tray holds the same.
 */
export async function withdrawEvidence(viewer: Viewer, input: Withdrawal): Promise<string> {
  const { id, version, reason, destroy = false } = input
  let files: FileToGo[] = []
  const done = await changeInSchool(viewer, async (tx) => {
    const before = await evidenceInHand(tx, viewer, id)
    if (!canRecordEvidence(viewer)) throw new NotAllowed()
    if (before.withdrawnAt) throw new RuleBroken('form', 'This was withdrawn already.')
    const { count } = await tx.evidence.updateMany({
      where: { schoolId: viewer.schoolId, id, version },
      data: {
        withdrawnAt: now(),
        withdrawnReason: reason,
        version: { increment: 1 },
        ...(destroy && { ...WITHOUT_CONTENT, title: nameInHistory(before) }),
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    if (destroy) {
      const ofPacks = await takeOutOfPacks(tx, viewer.schoolId, [id])
      files = await letFilesGo(tx, viewer.schoolId, [before.fileId, ...ofPacks])
    }
    // Nothing is taken out: it stays in its table, marked, and the bin can take the mark off again.
    if (!destroy) {
      await putInBin(tx, viewer, {
        kind: 'evidence',
        recordId: id,
        activityId: before.links[0]?.activityId,
        title: `the evidence “${before.title}”`,
        taken: [],
      })
    }
    await recordHappening(tx, viewer, {
      kind: destroy ? 'evidence.destroyed' : 'evidence.withdrawn',
      recordType: 'evidence',
      recordId: id,
      activityId: before.links[0]?.activityId,
      detail: { title: nameInHistory(before), reason },
    })
    return id
  })
  await takeFilesAway(files)
  return done
}

/** Small groups in a figure are hidden on the governors' own page, by rules a copy of the figure would walk around. */
export function refuseGovernorsFigures(kind: string, visibility: string): void {
  if (kind === 'figure' && visibility === 'governors') {
    throw new RuleBroken(
      'visibility',
      'Governors see figures on their own page, where small groups are hidden.',
    )
  }
}

async function evidenceInHand(tx: Tx, viewer: Viewer, id: string) {
  const evidence = await tx.evidence.findFirst({
    where: { AND: [visibleTo(viewer, today())], schoolId: viewer.schoolId, id },
    select: {
      kind: true,
      title: true,
      fileId: true,
      heard: true,
      source: true,
      datedOn: true,
      consent: true,
      consentUntil: true,
      visibility: true,
      withdrawnAt: true,
      links: { select: { activityId: true, outcomeId: true } },
    },
    relationLoadStrategy: 'join',
  })
  if (!evidence) throw new NotFound()
  return evidence
}

type State = Pick<
  Awaited<ReturnType<typeof evidenceInHand>>,
  'title' | 'heard' | 'source' | 'datedOn' | 'consent' | 'consentUntil' | 'visibility' | 'links'
>

/** The names of the fields that differ, as the history words them. */
function whatChanged(before: State, after: State): string[] {
  const differs: Record<string, boolean> = {
    title: before.title !== after.title,
    heard: before.heard !== after.heard,
    source: before.source !== after.source,
    datedOn: toIso(before.datedOn) !== toIso(after.datedOn),
    consent: before.consent !== after.consent || toIso(before.consentUntil) !== toIso(after.consentUntil),
    visibility: before.visibility !== after.visibility,
    supports: linkWords(before.links) !== linkWords(after.links),
  }
  return Object.keys(differs).filter((field) => differs[field])
}

const linkWords = (links: Supported[]) =>
  links
    .map((link) => `${link.activityId}:${link.outcomeId}`)
    .sort()
    .join()
