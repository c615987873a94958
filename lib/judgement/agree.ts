import 'server-only'
import { staleEdit } from '../platform/audit'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { whatWasAgreed } from './agreed'
import { readDoubts } from './argue/read-doubts'
import { draftInHand, happenedToJudgement } from './draft-in-hand'
import { readJudgementInHand } from './in-hand'
import { withNamesForGood } from './names-for-good'
import { type Proposal, proposeGrade } from './propose-grade'
import type { AgreeInput } from './schema'
import { termInWords } from './terms'

/**
 * Agrees a judgement: from here on it stays as it is read that day, to the byte. What was agreed of the same area before, in
 * whichever edition, is superseded and stays too.
 *
 * @returns its id
 * @throws NotFound; NotAllowed; RuleBroken on `grade` when none was chosen of the scale, on `differsWhy` when it differs from
 *   what the rule proposes without a reason, and when statements are not answered; StaleEdit
 */
export async function agreeIn(tx: Tx, viewer: Viewer, input: AgreeInput): Promise<string> {
  const { schoolId, personId, personName } = viewer
  const { id, version, grade, differsWhy, words } = input
  await draftInHand(tx, viewer, id)
  const judgement = withNamesForGood(await readJudgementInHand(tx, viewer, id))
  const { scale, framework, statements } = judgement
  const open = statements.filter(({ answer }) => answer === null).length
  if (open > 0)
    throw new RuleBroken(
      'form',
      `${open === 1 ? 'One statement is' : `${open} statements are`} not answered yet. “No evidence” is an answer too.`,
    )
  const chosen = scale.find(({ key }) => key === grade) ?? null
  if (scale.length > 0 && !chosen) throw new RuleBroken('grade', 'Choose the grade.')
  const proposed = proposeGrade(framework.rule, scale, statements)
  const differs = proposed !== null && proposed.grade?.key !== chosen?.key
  if (differs && !differsWhy) throw unexplained(proposed)
  const doubts = await readDoubts(tx, viewer, judgement, { grade: chosen?.key ?? null, words })
  const asJudged = whatWasAgreed(judgement, {
    grade: chosen,
    proposed,
    differsWhy: differs ? differsWhy : null,
    words,
    doubts,
    agreedByName: personName,
    agreedOn: today(),
  })
  const { count } = await tx.judgement.updateMany({
    where: { schoolId, id, version, status: 'draft' },
    data: {
      status: 'agreed',
      version: { increment: 1 },
      grade: chosen?.key ?? null,
      differsWhy: differs ? differsWhy : null,
      words,
      agreedById: personId,
      agreedByName: personName,
      agreedAt: now(),
      asJudged: JSON.stringify(asJudged),
    },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
  await tx.judgement.updateMany({
    where: {
      schoolId,
      id: { not: id },
      status: 'agreed',
      areaKey: judgement.areaKey,
      framework: { schoolId, key: framework.key },
    },
    data: { status: 'superseded', supersededById: id, version: { increment: 1 } },
  })
  await happenedToJudgement(tx, viewer, 'judgement.agreed', id, {
    area: judgement.area.name,
    term: termInWords(judgement),
    grade: chosen?.name ?? '',
  })
  return id
}

/** A grade that is not the proposed one asks for a reason, which is kept with it. */
export function unexplained({ grade }: Proposal): RuleBroken {
  return new RuleBroken(
    'differsWhy',
    grade
      ? `The answers propose “${grade.name}”. Say why it is another.`
      : 'The answers propose no grade. Say what yours rests on.',
  )
}
