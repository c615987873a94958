import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { toDate, toIso } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { DATA_PROTECTION } from './data-protection'
import { caseInHand, onlyThoseWhoWorkOn, writeCase } from './in-hand'
import { keepUntil } from './keep'
import type { AccountInput, CategoryInput } from './work-schema'

/** The school's account of what happened, apart from the parent's words. It may be bettered as long as the case is kept. */
export function writeAccount(viewer: Viewer, { id, version, account }: AccountInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    await writeCase(tx, viewer, { id, version }, { account })
    await recordHappening(tx, viewer, {
      kind: 'case.account_changed',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference },
    })
    return id
  })
}

const OWN_CLOCK =
  'A complaint about data protection runs by a clock of its own from the day it was received. Write it down anew under that category, and end this one as sent another way.'

/** Says what a case is about, where the words proposed something else. It keeps the procedure it began under. */
export function changeCategory(viewer: Viewer, { id, version, categoryKey }: CategoryInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    const category = await tx.caseCategory.findFirst({
      where: { schoolId: viewer.schoolId, key: categoryKey, retiredAt: null },
      select: { id: true, key: true, name: true, keepYears: true },
    })
    if (!category) throw new RuleBroken('categoryKey', 'This category is no longer there. Choose another.')
    if (category.id === found.categoryId) throw new RuleBroken('categoryKey', 'It is about this already.')
    if ([category.key, found.category.key].includes(DATA_PROTECTION))
      throw new RuleBroken('categoryKey', OWN_CLOCK)
    const endedOn = toIso(found.endedOn)
    await writeCase(
      tx,
      viewer,
      { id, version },
      {
        categoryId: category.id,
        categoryBecause: [],
        keepUntil: endedOn ? toDate(keepUntil({ endedOn, keepYears: category.keepYears })) : null,
      },
    )
    await recordHappening(tx, viewer, {
      kind: 'case.category_changed',
      recordType: 'case',
      recordId: id,
      detail: { reference: found.reference, before: found.category.name, category: category.name },
    })
    return id
  })
}
