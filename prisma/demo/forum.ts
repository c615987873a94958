import { addForum, addMember } from '@/lib/ideas/forum-commands'
import { recordMeeting } from '@/lib/ideas/meeting-commands'
import { dateOf, momentOf } from './calendar'
import { childrenFor } from './register'
import type { Happens, Setting } from './told'

/** The school's parent council: who sits in it, and when it met. */
export function forumHappens({ story, register, years }: Setting): Happens[] {
  const { skills } = story
  if (!skills?.forum) return []
  const { on, name, about, hearsOthers, families, yearGroups, meeting } = skills.forum
  const sit = new Set(
    childrenFor(register, years.now, { yearGroups })
      .filter(({ household }) => household.languages.length === 1 && !household.isTraveller)
      .map(({ household }) => household.reference),
  )
  return [
    {
      at: momentOf(years.now, on, '18:40'),
      tell: async (told) => {
        const viewer = told.viewer(skills.by)
        const id = await addForum(viewer, { name, kind: 'council', about, hearsOthers })
        for (const familyReference of [...sit].slice(0, families))
          await addMember(viewer, { id, familyReference })
        told.keep(id, 'forum')
      },
    },
    {
      at: momentOf(years.now, meeting.on, '19:40'),
      tell: (told) =>
        recordMeeting(told.viewer(skills.by), {
          forumId: told.id('forum'),
          heldOn: dateOf(years.now, meeting.on),
          cameCount: meeting.came,
          note: meeting.note,
        }),
    },
  ]
}
