import type { FrameworkRule } from '@/prisma/generated/enums'
import type { Theme } from './themes'

/** One grade of a scale. */
export type Grade = { key: string; name: string }

/** One part of a framework, judged by itself. */
export type Area = {
  key: string
  name: string
  /** What is judged, in a sentence. */
  about: string
  /** Where it has a scale of its own: safeguarding is met or not met. */
  scale?: Grade[]
}

/** One statement as the application brings it. */
type ShippedCriterion = {
  area: string
  key: string
  words: string
  /** The grade it stands for; none where the framework does not say. */
  grade?: string
  /** The paragraph, or whose sentence it is. */
  source?: string
  /** The source's own words. */
  isQuoted?: true
  themes: readonly Theme[]
}

/** One edition of a framework as the application brings it. Never edited once released: what changes is another edition. */
export type ShippedFramework = {
  key: string
  edition: string
  /** "ofsted@2025-11" */
  shippedAs: string
  /** The edition it takes the place of. */
  replaces?: string
  name: string
  source: string
  sourceUrl?: string
  /** ISO date on which its words were last compared with their source. */
  checkedOn: string
  /** False where the words were not read in a public text. */
  isChecked: boolean
  note?: string
  rule: FrameworkRule
  /** Best first; empty where it grades nothing. */
  scale: readonly Grade[]
  areas: readonly Area[]
  criteria: readonly ShippedCriterion[]
}

/** The scale and areas of a framework's row, which only lib/judgement writes. */
export const scaleOf = (row: { scale: unknown }) => row.scale as Grade[]
export const areasOf = (row: { areas: unknown }) => row.areas as Area[]

/** The scale an area is judged on: its own, or the framework's. */
export function scaleOfArea(row: { scale: unknown; areas: unknown }, areaKey: string): Grade[] {
  return areasOf(row).find(({ key }) => key === areaKey)?.scale ?? scaleOf(row)
}
