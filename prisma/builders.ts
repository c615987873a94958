import { randomUUID } from 'node:crypto'
import { addFamily } from '@/lib/families/commands'
import { addPupil } from '@/lib/families/pupil-commands'
import { addMeasure } from '@/lib/measures/commands'
import type { NewMeasure } from '@/lib/measures/schema'
import { setKeys, withKeys } from '@/lib/platform/database'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { makeSchool, type NewSchool } from '@/lib/schools/make-school'
import type { Role } from './generated/enums'

/**
 * Made-up schools and people for tests and the demonstration, through the application's own commands and its own
 * role. Each test makes its own school: tenancy keeps tests apart, so nothing is ever reset.
 */

export async function aSchool(given: Partial<NewSchool> = {}): Promise<{ school: NewSchool; head: Viewer }> {
  const id = randomUUID()
  const school: NewSchool = {
    id,
    slug: `school-${id.slice(0, 8)}`,
    name: `Hillside Primary School ${id.slice(0, 4)}`,
    phase: 'primary',
    yearGroups: ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6'],
    ...given,
  }
  const personId = randomUUID()
  await withKeys({}, (tx) =>
    makeSchool(tx, school, { id: personId, email: `head-${personId}@example.org`, name: 'Amina Khan' }),
  )
  return { school, head: await viewerFor(personId, school.slug) }
}

export async function aMember(
  school: { id: string; slug: string },
  role: Role,
  given: { name?: string; email?: string; personId?: string } = {},
): Promise<Viewer> {
  const personId = given.personId ?? randomUUID()
  await withKeys({ school: school.id, person: personId }, async (tx) => {
    const known = await tx.person.findUnique({ where: { id: personId }, select: { id: true } })
    if (!known) {
      const email = given.email ?? `${role}-${personId}@example.org`
      await tx.person.create({
        data: { id: personId, email, name: given.name ?? NAMES[role] },
        select: { id: true },
      })
    }
    await setKeys(tx, { school: school.id, person: personId })
    await tx.membership.create({ data: { schoolId: school.id, personId, role }, select: { id: true } })
  })
  return viewerFor(personId, school.slug)
}

const NAMES: Record<Role, string> = {
  head: 'Amina Khan',
  senior_leader: 'Daniel Price',
  staff: 'Tom Reed',
  liaison: 'Hodan Ali',
  governor: 'Margaret Shaw',
  trust_leader: 'Ruth Bell',
}

/** A family at the viewer's school. Each has its own reference unless one is given. */
export async function aFamily(
  viewer: Viewer,
  given: { reference?: string; languages?: string[] } = {},
): Promise<{ id: string; reference: string }> {
  const { reference = `F-${randomUUID().slice(0, 8)}-1`, languages = [] } = given
  return { id: await addFamily(viewer, { reference, languages, namesNobody: true }), reference }
}

/** A pupil of a family, which is made when none is given. */
export async function aPupil(
  viewer: Viewer,
  given: {
    reference?: string
    familyId?: string
    yearGroup?: string | null
    className?: string | null
    groups?: string[]
  } = {},
): Promise<{ id: string; reference: string; familyId: string }> {
  const familyId = given.familyId ?? (await aFamily(viewer)).id
  const pupil = {
    reference: `P-${randomUUID().slice(0, 8)}-1`,
    yearGroup: null,
    className: null,
    groups: [],
    namesNobody: true,
    ...given,
    familyId,
  }
  return { id: await addPupil(viewer, pupil), reference: pupil.reference, familyId }
}

/** A measure of the school's own; gives its id. */
export function aMeasure(viewer: Viewer, given: Partial<NewMeasure> = {}): Promise<string> {
  return addMeasure(viewer, {
    name: `Test ${randomUUID().slice(0, 8)}`,
    libraryKey: null,
    unit: 'points',
    about: 'pupils',
    direction: 'higher',
    type: 'school_test',
    minimum: null,
    maximum: null,
    publishedSd: null,
    decimals: 0,
    reliability: null,
    ...given,
  })
}

async function viewerFor(personId: string, slug: string): Promise<Viewer> {
  const viewer = await viewerOf(personId, slug)
  if (!viewer) throw new Error(`No membership for ${personId} in ${slug}`)
  return viewer
}
