import { readLink } from '@/lib/door/link'
import { makeDoorLinks } from '@/lib/door/link-commands'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { hashOfToken } from '@/lib/platform/link-token'
import type { Viewer } from '@/lib/platform/viewer'
import { startCampaign } from '@/lib/skills/campaign-commands'
import { consentUntil } from '@/lib/skills/consent-until'
import { keepReminder } from '@/lib/skills/remind'
import { setVolunteer } from '@/lib/skills/volunteer-command'
import { answerByDoor } from '../builders/door'
import { aDoorLink, anOffer } from '../builders/skills'
import { type Day, dateOf, momentOf } from './calendar'
import { childrenFor, type Register } from './register'
import { requestHappens } from './requests'
import type { OfferStory, SkillsStory } from './skills-story'
import type { Happens, Setting, Told } from './told'

/** What parents and carers were asked for and offered, and what came of it, by whoever did it. */
export function skillsHappen(setting: Setting): Happens[] {
  const { skills } = setting.story
  if (!skills) return []
  return [
    ...askingHappens(setting, skills),
    ...offersHappen(setting, skills),
    ...skills.requests.flatMap((request) => requestHappens(setting, request)),
  ]
}

const DOOR_DAYS = 60

function askingHappens({ register, years }: Setting, { by, campaign }: SkillsStory): Happens[] {
  const { on, title, opens, closes, remind } = campaign
  const at = (day: Day, time: string, tell: (told: Told) => Promise<unknown>) => ({
    at: momentOf(years.now, day, time),
    tell,
  })
  return [
    at(on, '09:20', async (told) => {
      const id = await startCampaign(told.viewer(by), {
        title,
        opensOn: dateOf(years.now, opens),
        closesOn: dateOf(years.now, closes),
        yearGroups: [],
        groups: [],
        remindOn: [dateOf(years.now, remind)],
      })
      told.keep(id, 'campaign')
      const { token } = await aDoorLink(told.viewer(by), { campaignId: id, days: DOOR_DAYS })
      told.keep(token, 'poster')
      const slips = await makeDoorLinks(told.viewer(by), {
        familyIds: familiesIn(register, years.now).map(({ reference }) => told.family(reference)),
        campaignId: id,
        label: 'Slips',
        days: DOOR_DAYS,
      })
      for (const slip of slips) told.keep(slip.token, 'slip', slip.familyId ?? '')
    }),
    at(remind, '09:10', (told) =>
      keepReminder(told.viewer(by), { id: told.id('campaign'), how: ['app', 'gate'] }),
    ),
  ]
}

/** The households with a child at the school in a year, in the order of the register. */
function familiesIn(register: Register, year: number) {
  const children = childrenFor(register, year, { yearGroups: [] })
  return [...new Map(children.map(({ household }) => [household.reference, household])).values()]
}

/** Each from a family of its own that speaks what is said of it, from all year groups alike: by the last figure of its reference. */
function offersHappen({ register, years, until }: Setting, { by, offers }: SkillsStory): Happens[] {
  const backwards = ({ reference }: { reference: string }) => [...reference].reverse().join('')
  const free = familiesIn(register, years.now)
    .filter(({ isTraveller }) => !isTraveller)
    .sort((one, other) => (backwards(one) < backwards(other) ? -1 : 1))
  return offers.flatMap((offer, i) => {
    const home = free.findIndex(({ languages }) => languages[0] === offer.home)
    const [household] = home < 0 ? [] : free.splice(home, 1)
    const given: Happens = {
      at: momentOf(years.now, offer.on, `15:${String(20 + (i % 35)).padStart(2, '0')}`),
      tell: async (told) => {
        const familyId = household ? told.family(household.reference) : null
        told.keep(await enter(told, told.viewer(by), familyId, offer), 'offer', offer.key)
      },
    }
    return offer.checks ? [given, checksHappen({ years, until }, by, offer.key, offer.checks)] : [given]
  })
}

/** By the parent, at the door, or written down for them at the school. */
function enter(told: Told, viewer: Viewer, familyId: string | null, offer: OfferStory): Promise<string> {
  const { key: _, on: __, home: ___, checks: ____, how, in: locale = 'en', ...said } = offer
  const campaignId = told.id('campaign')
  if (how === 'door') return byDoor(told, viewer, familyId, offer)
  const given = { familyId, campaignId, givenBy: how, consentUntil: consentUntil(today()) }
  return anOffer(viewer, { ...said, ...given, locale })
}

async function byDoor(told: Told, viewer: Viewer, familyId: string | null, offer: OfferStory) {
  const token = familyId ? told.id('slip', familyId) : told.id('poster')
  const { name, skills, ownWords, level, howFar, days, ages, speaks, gains, in: locale = 'en' } = offer
  const { schoolId } = viewer
  const known = await inSchool(viewer, (tx) =>
    tx.skill.findMany({ where: { schoolId, key: { in: skills } }, select: { id: true } }),
  )
  const list = (value: string | null | undefined) => (value ? [value] : [])
  const answer = {
    skill: known.map(({ id }) => id),
    ownWords: list(ownWords),
    level: list(level),
    howFar: list(howFar),
    days: days ?? [],
    ages: ages ?? [],
    speaks: speaks ?? [],
    gains: gains ?? [],
    name: [name],
    contact: [`${name.toLowerCase()}@example.org`],
  }
  await readLink(token, locale)
  const tokenHash = hashOfToken(await answerByDoor(token, answer, locale))
  const { id } = await inSchool(viewer, (tx) =>
    tx.offer.findFirstOrThrow({ where: { schoolId, tokenHash }, select: { id: true } }),
  )
  return id
}

function checksHappen(
  { years, until }: Pick<Setting, 'years' | 'until'>,
  by: string,
  key: string,
  checks: NonNullable<OfferStory['checks']>,
): Happens {
  const day = dateOf(years.now, checks.on)
  const isChecked = 'endsIn' in checks
  const ends =
    isChecked && checks.endsIn !== null ? addDays(until.toISOString().slice(0, 10), checks.endsIn) : null
  return {
    at: momentOf(years.now, checks.on, '16:05'),
    tell: (told) =>
      setVolunteer(told.viewer(by), {
        offerId: told.id('offer', key),
        version: 0,
        state: isChecked ? 'checked' : 'supervised_only',
        riskAssessedOn: day,
        checkedOn: isChecked ? day : null,
        expiresOn: ends,
      }),
  }
}
