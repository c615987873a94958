import { randomUUID } from 'node:crypto'
import { inSchool } from '@/lib/platform/database'
import { toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { ACTIVITIES, EVIDENCE, FAMILIES, PEOPLE, SESSIONS, TODAY } from '@/lib/search/fixtures/school'
import { aMember, aSchool } from '../builders'

/** The made-up school of the forty searches, written wholesale as the application's own role. */
export async function theSearchedSchool(): Promise<{
  head: Viewer
  school: { id: string; slug: string }
  people: Map<string, Viewer>
}> {
  const { school, head } = await aSchool()
  const people = new Map<string, Viewer>()
  for (const { name, role } of PEOPLE) people.set(name, await aMember(school, role, { name }))
  const of = { schoolId: school.id }
  const by = { createdById: head.personId }

  await inSchool(head, async (tx) => {
    for (const { name, jobTitle } of PEOPLE) {
      const id = people.get(name)?.membershipId as string
      await tx.membership.update({ where: { schoolId_id: { ...of, id } }, data: { jobTitle } })
    }
    const ids = new Map(ACTIVITIES.map(({ title }) => [title, randomUUID()]))
    const idOf = (title: string) => ids.get(title) as string
    await tx.activity.createMany({
      data: ACTIVITIES.map(({ title, year, need, description, owner }) => ({
        ...of,
        ...by,
        id: idOf(title),
        title,
        need,
        description,
        academicYear: year,
        status: year === 2025 ? ('running' as const) : ('finished' as const),
        ownerId: owner ? people.get(owner)?.membershipId : null,
      })),
    })
    await tx.session.createMany({
      data: SESSIONS.map(({ activity, heldOn, ...rest }) => ({
        ...of,
        ...rest,
        activityId: idOf(activity),
        heldOn: toDate(heldOn),
      })),
    })
    for (const { activity, datedOn, ...rest } of EVIDENCE) {
      const piece = await tx.evidence.create({
        data: {
          ...of,
          ...rest,
          kind: rest.quotation ? 'quotation' : 'link',
          url: rest.quotation ? null : 'https://example.org/record',
          datedOn: toDate(datedOn),
          addedById: head.personId,
        },
        select: { id: true },
      })
      await tx.evidenceLink.create({
        data: { ...of, evidenceId: piece.id, activityId: idOf(activity) },
        select: { id: true },
      })
    }
    for (const { family, pupils } of FAMILIES) {
      const { id } = await tx.family.create({ data: { ...of, reference: family }, select: { id: true } })
      await tx.pupil.createMany({
        data: pupils.map((reference) => ({ ...of, reference, familyId: id, yearGroup: 'Year 2' })),
      })
    }
  })
  return { head, school, people }
}

export const FIXTURE_DAY = new Date(`${TODAY}T12:00:00Z`)
