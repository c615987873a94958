type Detail = Record<string, unknown>

/** What happened to the skills parents are asked about: to be read after the person's name. */
export const SKILL_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'skill.added': ({ name }) => `added the skill “${name}” to what parents and carers are asked`,
  'skill.changed': ({ before, name }) =>
    before === name ? `changed the skill “${name}”` : `called the skill “${before}” “${name}”`,
  'skill.retired': ({ name }) => `took the skill “${name}” out of what parents and carers are asked`,
  'skill.came_back': ({ name }) => `put the skill “${name}” back into what parents and carers are asked`,
}
