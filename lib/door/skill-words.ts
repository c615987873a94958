import { isAsShipped } from '../skills/as-shipped'
import type { DoorSkill } from './read-draft'
import { CATALOGUES, type DoorWords } from './words'

const kinds: Record<string, string> = CATALOGUES.en.kind

/**
 * A skill's name for parents: in their language while it is called as it was shipped; one that the school added or renamed is
 * called what the school calls it, and `isOwn` says that this is English.
 */
export function skillName(skill: DoorSkill, words: DoorWords): { name: string; isOwn: boolean } {
  return isAsShipped(skill)
    ? { name: words(`skill.${skill.key}` as Parameters<DoorWords>[0]), isOwn: false }
    : { name: skill.name, isOwn: true }
}

/** Skills under the headings they are asked under, in the school's order. */
export function byKind(skills: DoorSkill[], words: DoorWords): { heading: string; skills: DoorSkill[] }[] {
  return Object.keys(kinds).flatMap((kind) => {
    const of = skills.filter((skill) => skill.kind === kind)
    return of.length === 0 ? [] : [{ heading: words(`kind.${kind}` as Parameters<DoorWords>[0]), skills: of }]
  })
}
