import { randomUUID } from 'node:crypto'
import { acceptFamilies, bringFamilies, previewFamilies } from '@/lib/families/import'
import { addMeasure } from '@/lib/measures/commands'
import { acceptAs } from '@/lib/people/accept-invitation'
import { accountWithEmail } from '@/lib/people/account'
import { changeDuties } from '@/lib/people/duties'
import { invite } from '@/lib/people/invitations'
import { changeMember } from '@/lib/people/members'
import { now } from '@/lib/platform/clock'
import { inSchool, withKeys } from '@/lib/platform/database'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { makeSchool } from '@/lib/schools/make-school'
import { changeSettings } from '@/lib/schools/settings'
import { momentOf } from './calendar'
import { listOf } from './register'
import type { PersonStory } from './story'
import type { Happens, Setting, Told } from './told'

/** The school itself: its making, its people, its measures, and each September's list of families and pupils. */
export function schoolHappens(setting: Setting): Happens[] {
  const { story, years } = setting
  const [head, ...others] = story.people as [PersonStory, ...PersonStory[]]
  return [
    { at: momentOf(years.last, '1 Mon', '08:30'), tell: (told) => open(told, setting, head) },
    ...others.map((person, i) => ({
      at: momentOf(years.last, '1 Mon', `09:${10 + i * 2}`),
      tell: (told: Told) => join(told, setting, head, person),
    })),
    { at: momentOf(years.last, '1 Wed', '10:00'), tell: (told) => bringRegister(told, setting, years.last) },
    { at: momentOf(years.last, '1 Wed', '10:30'), tell: (told) => addMeasures(told, setting) },
    { at: momentOf(years.now, '1 Wed', '10:00'), tell: (told) => bringRegister(told, setting, years.now) },
  ]
}

async function open(told: Told, { story }: Setting, head: PersonStory): Promise<void> {
  const school = { id: randomUUID(), ...story.school, isDemonstration: true }
  const person = { id: randomUUID(), email: head.email, name: head.name, isDemonstration: true }
  await withKeys({}, async (tx) => {
    const { membershipId } = await makeSchool(tx, school, person)
    await tx.membership.update({
      where: { schoolId_id: { schoolId: school.id, id: membershipId } },
      data: { jobTitle: head.job },
      select: { id: true },
    })
  })
  const viewer = await entering(person.id, school.slug)
  told.viewers.set(head.key, viewer)
  const { name: schoolName, yearGroups } = story.school
  const years = yearGroups as Parameters<typeof changeSettings>[1]['yearGroups']
  const settings = { schoolName, urn: null, yearGroups: years, classNames: story.classes, hideBelow: 6 }
  await changeSettings(viewer, { version: 1, band: viewer.schoolBand, ...settings })
}

/** Invited by the head and in: an account without a password, which only the demonstration has. */
async function join(told: Told, { story }: Setting, head: PersonStory, person: PersonStory): Promise<void> {
  const { key, name, email, role, job } = person
  const duties = story.duties?.[key] ?? []
  const viewer = told.viewer(head.key)
  const { token } = await invite(viewer, { name, email, role })
  const personId = (await accountWithEmail(email))?.id ?? (await anAccount({ name, email }))
  await acceptAs(personId, token)
  const joined = await entering(personId, story.school.slug)
  await changeMember(viewer, { id: joined.membershipId, version: 1, role, jobTitle: job })
  if (duties.length > 0) await changeDuties(viewer, { id: joined.membershipId, version: 2, duties })
  told.viewers.set(key, await entering(personId, story.school.slug))
}

async function anAccount(account: { name: string; email: string }): Promise<string> {
  const id = randomUUID()
  const [createdAt, sessionsValidFrom] = [now(), now()]
  await withKeys({ person: id }, (tx) =>
    tx.person.create({
      data: { id, ...account, isDemonstration: true, createdAt, sessionsValidFrom },
      select: { id: true },
    }),
  )
  return id
}

async function entering(personId: string, slug: string): Promise<Viewer> {
  const viewer = await viewerOf(personId, slug)
  if (!viewer) throw new Error(`Nobody enters ${slug}.`)
  return viewer
}

async function addMeasures(told: Told, { story }: Setting): Promise<void> {
  const viewer = told.viewer('head')
  for (const measure of story.measures) await addMeasure(viewer, measure)
  const measures = await inSchool(viewer, (tx) =>
    tx.measure.findMany({
      where: { schoolId: viewer.schoolId },
      select: { id: true, name: true, libraryKey: true },
    }),
  )
  for (const { id, name, libraryKey } of measures) {
    told.measures.set(name, id)
    if (libraryKey) told.measures.set(libraryKey, id)
  }
}

/** The office's list, read, looked at and accepted. The second September it says who has left as well. */
async function bringRegister(told: Told, { story, register, years }: Setting, year: number): Promise<void> {
  const viewer = told.viewer('liaison')
  const list = listOf(register, year, story.register.classOf)
  const draft = await bringFamilies(viewer, {
    file: new File([list], `Families and pupils, September ${year} (invented).csv`),
    pasted: '',
  })
  const preview = await previewFamilies(viewer, draft, {})
  if (!preview?.plan || preview.plan.problems.length > 0)
    throw new Error('The list of families is not right.')
  const leavers = year > years.last
  await acceptFamilies(viewer, {
    draft,
    sheet: 0,
    seen: preview.digest,
    namesNobody: false,
    leavers,
    preferencesAgreed: false,
  })
  const families = await inSchool(viewer, (tx) =>
    tx.family.findMany({ where: { schoolId: viewer.schoolId }, select: { id: true, reference: true } }),
  )
  for (const { id, reference } of families) told.families.set(reference, id)
}
