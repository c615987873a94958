import 'server-only'
import { consentStands } from '../evidence/policy'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { LeftOut, PackContents, PackJudgement } from './contents'

const SINCE = 'It may no longer be shown.'

/**
 * Of what a pack said when it was built, what may still be read outside the staff: evidence and quotations that were withdrawn
 * or replaced since, closed to governors, or to which somebody's consent has ended, are left out and listed. Two statements,
 * for a visitor's page as for the school's own.
 */
export async function shownContents(
  tx: Tx,
  schoolId: string,
  contents: PackContents,
): Promise<{ contents: PackContents; isLess: boolean }> {
  const { evidence, quotations, judgements, leftOut } = contents
  const known = new Set(leftOut.map(({ record }) => record.id))
  const named = judgements
    .flatMap(({ statements }) => statements.flatMap(({ records }) => records))
    .filter(({ kind, id }) => kind === 'evidence' && !known.has(id))
  const stand = await tx.evidence.findMany({
    where: {
      schoolId,
      id: { in: [...evidence, ...named].map(({ id }) => id) },
      visibility: 'governors',
      withdrawnAt: null,
      replacedById: null,
      ...consentStands(today()),
    },
    select: { id: true },
  })
  const said = await tx.response.findMany({
    where: {
      schoolId,
      id: { in: quotations.map(({ id }) => id) },
      kind: 'quotation',
      consent: { in: ['given', 'anonymous'] },
    },
    select: { id: true },
  })
  const mayBe = new Set([...stand, ...said].map(({ id }) => id))
  const gone = [...evidence, ...named].filter(({ id }) => !mayBe.has(id)).map(({ id }) => id)
  const isLess = gone.length > 0 || quotations.some(({ id }) => !mayBe.has(id))
  if (!isLess) return { contents, isLess }
  const labels = new Set(evidence.filter(({ id }) => !mayBe.has(id)).map(({ label }) => label))
  return {
    isLess,
    contents: {
      ...contents,
      evidence: evidence.filter(({ id }) => mayBe.has(id)),
      quotations: quotations.filter(({ id }) => mayBe.has(id)),
      claims: contents.claims.map((claim) => ({
        ...claim,
        evidence: claim.evidence.filter((label) => !labels.has(label)),
      })),
      judgements: judgements.map((judgement) => withoutTitles(judgement, new Set(gone))),
      leftOut: [...leftOut, ...[...new Set(gone)].map(leftOutSince)],
    },
  }
}

const leftOutSince = (id: string): LeftOut => ({
  record: { kind: 'evidence', id },
  what: 'A piece of evidence',
  why: SINCE,
})

const withoutTitles = (judgement: PackJudgement, gone: Set<string>): PackJudgement => ({
  ...judgement,
  statements: judgement.statements.map((statement) => ({
    ...statement,
    records: statement.records.map((record) =>
      gone.has(record.id) ? { ...record, title: 'A piece of evidence' } : record,
    ),
  })),
})
