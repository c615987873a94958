import 'server-only'
import { changeInSchool } from '../platform/change'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { frameworkInHand, happenedToFramework, type OfFramework, writeFramework } from './framework-in-hand'
import type { CheckedInput, MappingInput } from './framework-schema'
import { editionInUse } from './put-in-use'

/**
 * Says when the words of an edition were last compared with their source, and what is to be known of it. The words themselves
 * never change.
 *
 * @throws NotFound; NotAllowed; RuleBroken on `checkedOn` when they were compared and no day is given; StaleEdit
 */
export function changeChecked(viewer: Viewer, input: CheckedInput): Promise<string> {
  const { id, isChecked, checkedOn, note } = input
  return changeInSchool(viewer, async (tx) => {
    await frameworkInHand(tx, viewer, id)
    if (isChecked === 'yes' && !checkedOn)
      throw new RuleBroken('checkedOn', 'Enter the day its words were compared with their source.')
    await writeFramework(tx, viewer, input, {
      isChecked: isChecked === 'yes',
      checkedOn: checkedOn && toDate(checkedOn),
      note,
    })
    await happenedToFramework(tx, viewer, 'checked', id, { isChecked: isChecked === 'yes', checkedOn })
    return id
  })
}

/**
 * Says which themes each statement asks for, and with them which records it finds. What was agreed before stays as it was.
 *
 * @throws NotFound; NotAllowed; RuleBroken when the edition is replaced or put away; StaleEdit
 */
export function changeMapping(viewer: Viewer, input: MappingInput): Promise<string> {
  const { id, asks } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { status } = await frameworkInHand(tx, viewer, id)
    if (status !== 'in_use' && status !== 'draft')
      throw new RuleBroken('form', 'This edition is not in use any more, and stays as it was.')
    const criteria = await tx.criterion.findMany({
      where: { schoolId, frameworkId: id },
      select: { id: true, themes: { select: { theme: true } } },
    })
    await writeFramework(tx, viewer, input)
    const changed = criteria.filter(({ id: criterionId, themes }) => {
      const asked = asks.get(criterionId) ?? []
      return asked.length !== themes.length || themes.some(({ theme }) => !asked.some((one) => one === theme))
    })
    await tx.criterionTheme.deleteMany({
      where: { schoolId, criterionId: { in: changed.map((one) => one.id) } },
    })
    await tx.criterionTheme.createMany({
      data: changed.flatMap(({ id: criterionId }) =>
        (asks.get(criterionId) ?? []).map((theme) => ({ schoolId, criterionId, theme })),
      ),
      skipDuplicates: true,
    })
    await happenedToFramework(tx, viewer, 'mapped', id, { statements: changed.length })
    return id
  })
}

/**
 * Puts an edition away that is in use: nothing is judged by it any more. What was judged stays.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is not in use; StaleEdit
 */
export function putAwayFramework(viewer: Viewer, input: OfFramework): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { status } = await frameworkInHand(tx, viewer, input.id)
    if (status !== 'in_use') throw new RuleBroken('form', 'It is not in use.')
    await writeFramework(tx, viewer, input, { status: 'put_away' })
    await happenedToFramework(tx, viewer, 'put_away', input.id)
    return input.id
  })
}

/**
 * Brings an edition back into use that was put away or replaced.
 *
 * @throws NotFound; NotAllowed; RuleBroken when another edition of it is in use; StaleEdit
 */
export function bringBackFramework(viewer: Viewer, input: OfFramework): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { key, status } = await frameworkInHand(tx, viewer, input.id)
    if (status !== 'put_away' && status !== 'replaced')
      throw new RuleBroken('form', 'Only what was put away or replaced is brought back.')
    const other = await editionInUse(tx, viewer, key)
    if (other)
      throw new RuleBroken(
        'form',
        `The edition “${other.edition}” is in use. Put that away first: one at a time is judged by.`,
      )
    await writeFramework(tx, viewer, input, { status: 'in_use' })
    await happenedToFramework(tx, viewer, 'brought_back', input.id)
    return input.id
  })
}
