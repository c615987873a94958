import 'server-only'
import { readStandings } from '../../impact/standings'
import { today } from '../../platform/clock'
import { inSchool, type Tx } from '../../platform/database'
import { academicYearOf } from '../../platform/dates'
import { NotAllowed } from '../../platform/errors'
import type { Viewer } from '../../platform/viewer'
import { canJudge } from '../policy'
import { factsOfActivity, type RecordFacts } from '../record-facts'
import { besideOf } from './beside'
import { type MarkedSentence, markedSentences } from './marked-sentences'
import type { Mark } from './marks'
import { type OwnText, ownTexts } from './own-text-sql'

export const OWN_SENTENCES_A_PAGE = 25

/** A text as it was read back: nothing of it is kept. */
export type ReadBack = { text: string; sentences: number; marked: MarkedSentence[] }

/** A sentence of the school's own that is marked, and where it stands. */
export type OwnSentence = MarkedSentence & Omit<OwnText, 'text'>

/**
 * Reads a text, and puts beside each marked sentence what the records of this year and the last would support. One statement,
 * and none where nothing is marked.
 *
 * @throws NotAllowed for whoever does not judge
 */
export async function readBack(viewer: Viewer, text: string): Promise<ReadBack> {
  if (!canJudge(viewer)) throw new NotAllowed()
  const { sentences, marked } = markedSentences(text)
  if (marked.length === 0) return { text, sentences, marked }
  const activities = await inSchool(viewer, (tx) => activitiesNow(tx, viewer))
  return { text, sentences, marked: marked.map((one) => ({ ...one, beside: besideOf(one, activities) })) }
}

/**
 * The marked sentences among what the school wrote this year and last: needs, success criteria, words on outcomes, judgements
 * being written, priorities. A page at a time, by where they stand; two statements. Null for whoever does not judge.
 */
export async function listOwnSentences(
  viewer: Viewer,
  { mark, page }: { mark: Mark | null; page: number },
): Promise<{ rows: OwnSentence[]; total: number; read: number } | null> {
  if (!canJudge(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const { found, read } = await ownMarked(tx, viewer, mark)
    const rows = found.slice((page - 1) * OWN_SENTENCES_A_PAGE, page * OWN_SENTENCES_A_PAGE)
    const activities = rows.length > 0 ? await activitiesNow(tx, viewer) : []
    return {
      rows: rows.map((row) => ({ ...row, beside: besideOf(row, activities) })),
      total: found.length,
      read,
    }
  })
}

/** As `listOwnSentences`, all of them, for a file; without what stands beside. */
export async function ownSentencesAsRead(viewer: Viewer, mark: Mark | null): Promise<OwnSentence[] | null> {
  if (!canJudge(viewer)) return null
  return inSchool(viewer, async (tx) => (await ownMarked(tx, viewer, mark)).found)
}

async function ownMarked(tx: Tx, viewer: Viewer, mark: Mark | null) {
  const texts = await tx.$queryRaw<OwnText[]>(ownTexts(viewer, yearsNow()))
  let read = 0
  const found = texts.flatMap(({ text, ...where }): OwnSentence[] => {
    const { sentences, marked } = markedSentences(text)
    read += sentences
    const asked = mark ? marked.filter(({ marks }) => marks.some((one) => one.mark === mark)) : marked
    return asked.map((one) => ({ ...one, ...where }))
  })
  return { found, read }
}

async function activitiesNow(tx: Tx, viewer: Viewer): Promise<RecordFacts[]> {
  return (await readStandings(tx, viewer, yearsNow())).map(factsOfActivity)
}

function yearsNow(): number[] {
  const year = academicYearOf(today())
  return [year, year - 1]
}
