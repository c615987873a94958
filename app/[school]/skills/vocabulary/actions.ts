'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { addSkill, bringBackSkill, changeSkill, retireSkill } from '@/lib/skills/skill-commands'
import { newSkill, skillChange, skillStanding } from '@/lib/skills/skill-schema'

const list = ({ schoolSlug }: Viewer) => `/${schoolSlug}/skills/vocabulary`
const then = (notice: string) => (viewer: Viewer, id: string) => ({ page: `${list(viewer)}/${id}`, notice })

export const addSkillAction = formAction(
  newSkill,
  addSkill,
  then('Added. Parents and carers are asked for it from now on.'),
)
export const changeSkillAction = formAction(skillChange, changeSkill, then('Saved.'))
export const retireSkillAction = formAction(
  skillStanding,
  retireSkill,
  then('Out of use. Offers that have it keep it.'),
)
export const bringBackSkillAction = formAction(skillStanding, bringBackSkill, then('Back in use.'))
