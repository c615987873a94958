import { bell, chance } from './chance'
import type { Household } from './register'

/**
 * Who comes. Families differ, and a school's open door is not open alike to all: those who are learning English, those
 * who work when school is open and those who have no reason to trust a school come less, whoever they are otherwise.
 */
export function keenness(school: string, household: Household, year: number): number {
  const own = 0.78 + 0.3 * bell(school, 'keen', household.reference)
  const english = household.languages.length > 1 ? 0.46 : 0
  const premium = household.isPremium ? 0.44 : 0
  const trust = household.isTraveller ? 0.35 : 0
  const thisYear = 0.08 * bell(school, 'year', year, household.reference)
  return Math.min(0.97, Math.max(0, own - english - premium - trust + thisYear))
}

/** Whether a family comes on one day: first whether it takes the activity up at all, then whether it can that day. */
export function comes(
  school: string,
  household: Household,
  at: { activity: string; year: number; day: string; draw: number },
): boolean {
  const { activity, year, day, draw } = at
  const takesItUp = chance(school, activity, household.reference) < keenness(school, household, year) * draw
  return takesItUp && chance(school, activity, household.reference, day) < 0.78
}

/** Whether a family is in and glad of it when somebody from school goes to see them. */
export function receives(household: Household, at: { activity: string; day: string }): boolean {
  return chance('receives', at.activity, at.day, household.reference) < 0.42
}

/** The few who always come. */
export function regulars(school: string, households: Household[], year: number, count: number): Household[] {
  return households.toSorted((a, b) => keenness(school, b, year) - keenness(school, a, year)).slice(0, count)
}
