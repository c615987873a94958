import 'server-only'
import { protectNamedReach } from '../impact/reach-protected'
import { protectUse } from '../impact/skills-protected'
import { counted, summarise } from '../impact/summary'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { PackChoice } from './choice'
import { chosenClaims } from './chosen-claims'
import { chosenEvidence, namedOutside } from './chosen-evidence'
import type { PackContents } from './contents'
import { numberBook } from './number-book'
import { packFinding } from './pack-finding'
import { packJudgements } from './pack-judgements'
import { asRecord, concernsTable, kindsTable, reachTable, skillsTable, stepsTable } from './pack-tables'
import { canPrepare } from './policy'
import { readForContents } from './read-for-contents'

/**
 * What a pack says as the records stand now. Its numbers are the dashboard's and the governors' page's, asked of the same code;
 * what may not be read outside the staff is left out and listed. About twelve statements in a transaction under way.
 *
 * @throws NotAllowed for whoever may not prepare a conversation
 */
export async function buildContents(
  tx: Tx,
  viewer: Viewer,
  { title, choice }: { title: string; choice: PackChoice },
): Promise<PackContents> {
  if (!canPrepare(viewer)) throw new NotAllowed()
  const on = today()
  const { academicYear } = choice
  const read = await readForContents(tx, viewer, choice, on)
  const { school, smallestShown } = read
  const ofYear = read.standings.filter((one) => one.academicYear === academicYear && one.archivedAt === null)
  const summary = summarise(ofYear.map(counted))
  const book = numberBook()
  const finding = packFinding(book, ofYear, summary)
  const evidence = chosenEvidence(read.evidence, read.standings, choice, on)
  const judged = packJudgements(read.judgements, namedOutside(read.evidence, on))
  const claims = chosenClaims(read.standings, choice, evidence.kept, book)
  const counting = ofYear.filter(({ ladder }) => ladder.stands !== null).map(asRecord)
  return {
    title,
    schoolName: school.name,
    academicYear,
    builtOn: on,
    smallestShown,
    finding,
    judgements: judged.judgements,
    claims: claims.kept,
    tables: [
      stepsTable(book, ofYear, summary),
      kindsTable(book, ofYear, summary),
      reachTable(book, protectNamedReach(read.reach, smallestShown), counting, smallestShown),
      concernsTable(book, read.concerns),
      skillsTable(book, protectUse(read.use, smallestShown)),
    ].filter((table) => table !== null),
    quotations: read.quotations,
    evidence: evidence.kept,
    numbers: book.numbers,
    leftOut: [...claims.leftOut, ...evidence.leftOut, ...judged.leftOut],
  }
}
