import 'server-only'
import { CATALOGUES } from '../door/words'
import type { Tx } from '../platform/database'
import { DEFAULT_SKILLS } from './vocabulary'

/**
 * Gives a school the vocabulary that is shipped, the first time something needs it: a link, a campaign, an answer, a request.
 * Schools that have one keep theirs, also when more is shipped later.
 */
export async function startSkills(tx: Tx, { schoolId }: { schoolId: string }): Promise<void> {
  const there = await tx.skill.findFirst({ where: { schoolId }, select: { id: true } })
  if (there) return
  const names: Record<string, string> = CATALOGUES.en.skill
  await tx.skill.createMany({
    data: DEFAULT_SKILLS.map(({ key, kind, synonyms }, position) => ({
      schoolId,
      key,
      kind,
      name: names[key] ?? key,
      synonyms: [...synonyms],
      position,
    })),
    skipDuplicates: true,
  })
}
