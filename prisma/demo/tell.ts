import { accountWithEmail } from '@/lib/people/account'
import { now, setClock, today } from '@/lib/platform/clock'
import { withKeys } from '@/lib/platform/database'
import { activityHappens } from './activity'
import { yearsAt } from './calendar'
import { concernsHappen } from './concerns'
import { forumHappens } from './forum'
import { governorsHappen } from './governors'
import { ideasHappen } from './ideas'
import { judgementHappens } from './judgement'
import { OAKFIELD } from './oakfield/school'
import { pagesHappen } from './pages'
import { planHappens } from './plan'
import { inventRegister } from './register'
import { RIVERSIDE } from './riverside/school'
import { schoolHappens } from './school'
import { skillsHappen } from './skills'
import type { PersonStory, SchoolStory } from './story'
import { termDatesHappen } from './term-dates'
import { type Setting, Strand, Told } from './told'

export const SCHOOLS: readonly SchoolStory[] = [OAKFIELD, RIVERSIDE]

/**
 * Tells the demonstration's schools, last year whole and this year up to now: everything that happened, in the order in
 * which it happened, by whoever did it, through the application's own commands with the clock set to the moment. Tells
 * nothing where it has been told before.
 *
 * @param say gets a line now and then of how far it is
 * @param schools whose stories are told
 * @returns how many things happened
 */
export async function tellDemonstration(say: (line: string) => void, schools = SCHOOLS): Promise<number> {
  if (await hasBegun(schools)) return 0
  const until = now()
  const years = yearsAt(today())
  let count = 0
  for (const story of schools) {
    const { school, register } = story
    const setting = {
      story,
      years,
      until,
      register: inventRegister(school.slug, school.yearGroups, register, years.now),
    }
    count += await tellSchool(setting, (done, of) => say(`${school.name}: ${done} of ${of}`))
  }
  return count
}

/** Somebody has set up a school here, or one of these has its head already. */
async function hasBegun(schools: readonly SchoolStory[]): Promise<boolean> {
  const installation = await withKeys({}, (tx) =>
    tx.installation.findUnique({ where: { id: 1 }, select: { setupDoneAt: true } }),
  )
  const heads = await Promise.all(
    schools.map(({ people }) => accountWithEmail((people[0] as PersonStory).email)),
  )
  return Boolean(installation?.setupDoneAt) || heads.some((head) => head !== null)
}

async function tellSchool(setting: Setting, say: (done: number, of: number) => void): Promise<number> {
  const strands = setting.story.activities.map((activity) => new Strand(setting, activity))
  const happenings = [
    ...schoolHappens(setting),
    ...termDatesHappen(setting),
    ...strands.flatMap(activityHappens),
    ...governorsHappen(setting),
    ...concernsHappen(setting),
    ...skillsHappen(setting),
    ...ideasHappen(setting),
    ...forumHappens(setting),
    ...pagesHappen(setting),
    ...judgementHappens(setting),
    ...planHappens(setting),
  ]
    .filter(({ at }) => at <= setting.until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const told = new Told()
  try {
    for (const [i, { at, tell }] of happenings.entries()) {
      setClock(at)
      await tell(told)
      if ((i + 1) % 40 === 0 || i + 1 === happenings.length) say(i + 1, happenings.length)
    }
  } finally {
    setClock(null)
  }
  return happenings.length
}
