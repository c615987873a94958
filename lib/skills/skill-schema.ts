import { z } from 'zod'
import { choice, optionalText, recordId, requiredText, version } from '../platform/form-fields'
import { SKILL_KINDS } from './vocabulary'

const MOST_SYNONYMS = 60
const LONGEST_SYNONYM = 60

/** Synonyms as somebody typed them, one on a line or with commas between: each once, in order. */
const synonyms = optionalText(5000).transform((typed, context) => {
  const said = (typed ?? '').split(/[\n,;]/).map((one) => one.replace(/\s+/g, ' ').trim())
  const list = said.filter((one, at) => one !== '' && said.findIndex((other) => same(other, one)) === at)
  const long = list.find((one) => one.length > LONGEST_SYNONYM)
  if (long)
    context.addIssue({
      code: 'custom',
      message: `“${long.slice(0, 40)}…” is too long. Use ${LONGEST_SYNONYM} characters or fewer.`,
    })
  if (list.length > MOST_SYNONYMS)
    context.addIssue({ code: 'custom', message: `These are ${list.length}. Use ${MOST_SYNONYMS} or fewer.` })
  return list
})

export const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const skill = {
  name: requiredText('Enter what it is called.', 60),
  kind: choice(SKILL_KINDS, 'Choose what kind of skill it is.'),
  synonyms,
}

export const newSkill = z.object(skill)

export const skillChange = z.object({
  id: recordId,
  version,
  ...skill,
  /** The skill of its kind that it stands after; empty for the first place. */
  after: z.union([z.literal('').transform(() => null), recordId]),
})

export const skillStanding = z.object({ id: recordId, version })

export type NewSkill = z.output<typeof newSkill>
export type SkillChange = z.output<typeof skillChange>
export type SkillStanding = z.output<typeof skillStanding>
