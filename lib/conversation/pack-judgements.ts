import type { JudgementStatus } from '@/prisma/generated/enums'
import type { JudgedRecordAsItStood } from '../judgement/as-judged'
import { readAsJudged } from '../judgement/as-judged'
import type { LeftOut, PackJudgement, PackRecord } from './contents'
import { asItStood } from './in-words'

type Row = { id: string; status: JudgementStatus; asJudged: string | null }

/** What a record is called in a pack, and, where that is not its title, why. */
export type NamedFor = (record: PackRecord) => { title: string; why: string | null }

/**
 * Agreed judgements as a pack has them: statements, answers and own words as they were agreed. A record keeps its title unless
 * it may not be read outside the staff; then it stands there without it, and is listed. Three things stay with the school's own
 * staff: what records said in exact numbers, what spoke against the judgement, and who agreed it.
 */
export function packJudgements(
  rows: readonly Row[],
  named: NamedFor,
): { judgements: PackJudgement[]; leftOut: LeftOut[] } {
  const leftOut = new Map<string, LeftOut>()
  const judgements = rows.flatMap(({ id, status, asJudged }): PackJudgement[] => {
    if (asJudged === null) return []
    const judged = readAsJudged(asJudged)
    const recordOf = ({ kind, id: recordId, title, stepLabel, on }: JudgedRecordAsItStood) => {
      const { title: called, why } = named({ kind, id: recordId, title })
      const record = { kind, id: recordId, title: called, stepLabel, on }
      if (why) leftOut.set(recordId, nameLeftOut(record, judged.area.name, why))
      return record
    }
    const { framework, area } = judged
    return [
      {
        id,
        framework: { name: framework.name, edition: framework.edition, source: framework.source },
        area: { name: area.name, about: area.about },
        academicYear: judged.academicYear,
        term: judged.term,
        grade: judged.grade?.name ?? null,
        differsWhy: judged.differsWhy,
        words: judged.words,
        statements: judged.statements.map(({ words, source, isQuoted, answer, own, records }) => ({
          words,
          source,
          isQuoted,
          answer,
          own,
          records: records.map(recordOf),
        })),
        agreedOn: judged.agreedOn,
        isSuperseded: status === 'superseded',
      },
    ]
  })
  return { judgements, leftOut: [...leftOut.values()] }
}

/** With its day: of several of a kind each can be told from the others. */
const nameLeftOut = (
  record: PackJudgement['statements'][number]['records'][number],
  area: string,
  why: string,
): LeftOut => ({
  record: { kind: record.kind, id: record.id },
  what: `The title of a record under “${area}”: ${asItStood({ ...record, stepLabel: null })}`,
  why,
})
