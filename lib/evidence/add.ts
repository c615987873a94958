import 'server-only'
import { changeInSchool } from '../platform/change'
import { isoDateIn } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseGovernorsFigures } from './commands'
import { type FigureAsItStood, numbersOf } from './figure'
import { titleFromFileName } from './files/file-name'
import { canRecordEvidence } from './policy'
import { putOnRecord, replace } from './put-on-record'
import { aboutColumns, linksTo } from './rules'
import type { NewFigure, NewFiles, NewLink, NewQuotation, Supported } from './schema'

/** What was added: the pieces of evidence, and the first activity they support. */
export type Added = { ids: string[]; activityId: string }

/** Makes every file on a person's tray a piece of evidence, all with the same source, date, consent and links. */
export function addFiles(viewer: Viewer, input: NewFiles): Promise<Added> {
  return adding(viewer, input.supports, async (tx, links) => {
    const about = aboutColumns(input)
    const { schoolId, personId } = viewer
    const mine = { schoolId, personId, trayId: input.tray }
    const waiting = await tx.waitingFile.findMany({
      where: { ...mine, fileId: { not: null } },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, fileId: true },
    })
    if (waiting.length === 0) throw new RuleBroken('files', 'Choose at least one file first.')
    if (input.replaces && waiting.length > 1) {
      throw new RuleBroken('files', 'One file takes the place of another. Remove the others first.')
    }
    const ids: string[] = []
    for (const { id: waitingId, name: fileName, fileId } of waiting) {
      const title = input.title[waitingId] ?? titleFromFileName(fileName)
      const columns = {
        kind: 'file' as const,
        title,
        fileName,
        fileId,
        heard: input.heard[waitingId],
        ...about,
      }
      const id = await putOnRecord(tx, viewer, columns, links)
      if (input.replaces) await replace(tx, viewer, input.replaces, { id, kind: 'file', title })
      ids.push(id)
    }
    await tx.waitingFile.deleteMany({ where: mine })
    return ids
  })
}

export function addLink(viewer: Viewer, input: NewLink): Promise<Added> {
  const { title, url } = input
  return adding(viewer, input.supports, async (tx, links) => {
    const columns = { kind: 'link' as const, title, url, ...aboutColumns(input) }
    return one(tx, viewer, columns, links, input.replaces)
  })
}

const LONGEST_TITLE = 80

export function addQuotation(viewer: Viewer, input: NewQuotation): Promise<Added> {
  const { quotation } = input
  const words = quotation.replace(/\s+/g, ' ')
  const title =
    words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')}…` : words
  return adding(viewer, input.supports, async (tx, links) => {
    const columns = { kind: 'quotation' as const, title, quotation, ...aboutColumns(input) }
    return one(tx, viewer, columns, links, input.replaces)
  })
}

/** Takes a result as it stands now, in numbers, as evidence for the outcome it is about. Dated when it was worked out. */
export function addFigure(viewer: Viewer, { resultId, visibility }: NewFigure): Promise<Added> {
  return changeInSchool(viewer, async (tx) => {
    if (!canRecordEvidence(viewer)) throw new NotAllowed()
    const { outcome, at, figure } = await currentResult(tx, viewer, resultId)
    refuseGovernorsFigures('figure', visibility)
    const title = `${figure.measure}: ${figure.activity}`
    const links = [{ activityId: outcome.activityId, outcomeId: outcome.id }]
    const datedOn = toDate(isoDateIn(at))
    const columns = { kind: 'figure' as const, title, datedOn, visibility, figure, source: 'Alongside' }
    const ids = await one(tx, viewer, columns, links, null)
    return { ids, activityId: outcome.activityId }
  })
}

async function currentResult(tx: Tx, viewer: Viewer, id: string) {
  const result = await tx.result.findFirst({
    where: { schoolId: viewer.schoolId, id, replacedAt: null },
    select: {
      output: true,
      at: true,
      rulesVersion: true,
      outcome: {
        select: {
          id: true,
          activityId: true,
          statement: true,
          activity: { select: { title: true } },
          measure: { select: { name: true, unit: true, decimals: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const numbers = numbersOf(result?.output)
  if (!result?.outcome.measure || !numbers) throw new NotFound()
  const { outcome, at, rulesVersion } = result
  const { name: measure, unit, decimals } = result.outcome.measure
  const figure: FigureAsItStood = {
    resultId: id,
    outcomeId: outcome.id,
    statement: outcome.statement,
    activity: outcome.activity.title,
    measure,
    unit,
    decimals,
    rulesVersion,
    ...numbers,
  }
  return { outcome, at, figure }
}

function adding(
  viewer: Viewer,
  supports: Supported[],
  write: (tx: Tx, links: Supported[]) => Promise<string[]>,
): Promise<Added> {
  return changeInSchool(viewer, async (tx) => {
    if (!canRecordEvidence(viewer)) throw new NotAllowed()
    const links = await linksTo(tx, viewer, supports)
    const ids = await write(tx, links)
    return { ids, activityId: links[0]?.activityId ?? '' }
  })
}

async function one(
  tx: Tx,
  viewer: Viewer,
  columns: Parameters<typeof putOnRecord>[2],
  links: Supported[],
  replaces: string | null,
): Promise<string[]> {
  const id = await putOnRecord(tx, viewer, columns, links)
  if (replaces) await replace(tx, viewer, replaces, { id, kind: columns.kind, title: columns.title })
  return [id]
}
