import 'server-only'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { areasOf, scaleOfArea } from './framework'
import { draftInHand, happenedToFramework, writeFramework } from './framework-in-hand'
import type { MoveStatementInput, NewStatementInput, OfStatement, StatementInput } from './own-schema'
import type { Theme } from './themes'

/**
 * Adds a statement to a draft, after those of its area; gives the draft's id.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is in use, on `areaKey` or `grade` for one it does not have; StaleEdit
 */
export function addStatement(viewer: Viewer, input: NewStatementInput): Promise<string> {
  const { frameworkId, themes, ...words } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    await inDraft(tx, viewer, input)
    await writeFramework(tx, viewer, { id: frameworkId, version: input.version })
    const last = await tx.criterion.findFirst({
      where: { schoolId, frameworkId },
      orderBy: { position: 'desc' },
      select: { position: true },
    })
    const id = newId()
    const position = (last?.position ?? -1) + 1
    const row = { schoolId, id, frameworkId, key: `own-${id}`, position, ...wordsOf(words) }
    await tx.criterion.create({ data: row, select: { id: true } })
    await writeThemes(tx, viewer, id, themes)
    await happenedToFramework(tx, viewer, 'statement_added', frameworkId, { words: words.words })
    return frameworkId
  })
}

/** Changes a statement of a draft; gives the draft's id. @throws as `addStatement`; NotFound for a statement that is not its */
export function changeStatement(viewer: Viewer, input: StatementInput): Promise<string> {
  const { id, frameworkId, themes, ...words } = input
  return changeInSchool(viewer, async (tx) => {
    await inDraft(tx, viewer, input)
    await statementInHand(tx, viewer, input)
    await writeFramework(tx, viewer, { id: frameworkId, version: input.version })
    await tx.criterion.updateMany({
      where: { schoolId: viewer.schoolId, id, frameworkId },
      data: wordsOf(words),
    })
    await writeThemes(tx, viewer, id, themes)
    await happenedToFramework(tx, viewer, 'statement_changed', frameworkId, { words: words.words })
    return frameworkId
  })
}

/** Moves a statement of a draft one place within its area; gives the draft's id. @throws as `removeStatement` */
export function moveStatement(viewer: Viewer, input: MoveStatementInput): Promise<string> {
  const { id, frameworkId, version, to } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    await draftInHand(tx, viewer, frameworkId)
    const { position, areaKey } = await statementInHand(tx, viewer, input)
    const neighbour = await tx.criterion.findFirst({
      where: { schoolId, frameworkId, areaKey, position: to === 'up' ? { lt: position } : { gt: position } },
      orderBy: { position: to === 'up' ? 'desc' : 'asc' },
      select: { id: true, position: true },
    })
    if (!neighbour)
      throw new RuleBroken('form', `It stands ${to === 'up' ? 'first' : 'last'} in its area already.`)
    await writeFramework(tx, viewer, { id: frameworkId, version })
    await tx.criterion.updateMany({ where: { schoolId, id }, data: { position: neighbour.position } })
    await tx.criterion.updateMany({ where: { schoolId, id: neighbour.id }, data: { position } })
    await happenedToFramework(tx, viewer, 'statement_moved', frameworkId)
    return frameworkId
  })
}

/** Takes a statement out of a draft; gives the draft's id. @throws NotFound; NotAllowed; RuleBroken when it is in use; StaleEdit */
export function removeStatement(viewer: Viewer, input: OfStatement): Promise<string> {
  const { id, frameworkId, version } = input
  return changeInSchool(viewer, async (tx) => {
    await draftInHand(tx, viewer, frameworkId)
    const { words } = await statementInHand(tx, viewer, input)
    await writeFramework(tx, viewer, { id: frameworkId, version })
    await tx.criterion.deleteMany({ where: { schoolId: viewer.schoolId, id, frameworkId } })
    await happenedToFramework(tx, viewer, 'statement_removed', frameworkId, { words })
    return frameworkId
  })
}

/** That the draft has the area and the grade a statement is to have. */
async function inDraft(tx: Tx, viewer: Viewer, { frameworkId, areaKey, grade }: NewStatementInput) {
  const draft = await draftInHand(tx, viewer, frameworkId)
  if (!areasOf(draft).some(({ key }) => key === areaKey))
    throw new RuleBroken('areaKey', 'Choose one of its areas.')
  const scale = scaleOfArea(draft, areaKey)
  if (grade && !scale.some(({ key }) => key === grade))
    throw new RuleBroken('grade', 'This area is not graded so. Choose one of its grades, or none.')
}

async function statementInHand(tx: Tx, { schoolId }: Viewer, { id, frameworkId }: OfStatement) {
  const found = await tx.criterion.findFirst({
    where: { schoolId, id, frameworkId },
    select: { position: true, areaKey: true, words: true },
  })
  if (!found) throw new NotFound()
  return found
}

const wordsOf = ({
  areaKey,
  words,
  grade,
  source,
  isQuoted,
}: Omit<NewStatementInput, 'frameworkId' | 'themes'>) => ({
  areaKey,
  words,
  grade,
  source,
  isQuoted,
})

async function writeThemes(tx: Tx, { schoolId }: Viewer, criterionId: string, themes: readonly Theme[]) {
  await tx.criterionTheme.deleteMany({ where: { schoolId, criterionId } })
  await tx.criterionTheme.createMany({
    data: themes.map((theme) => ({ schoolId, criterionId, theme })),
    skipDuplicates: true,
  })
}
