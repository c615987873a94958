import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visibleTo } from '@/lib/evidence/policy'
import { visibleInSql } from '@/lib/evidence/visible-sql'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearName, academicYearOf, addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aPriority } from '@/prisma/builders/plan'
import { FIXTURE_DAY, theSearchedSchool } from '@/prisma/builders/searched-school'
import type { Consent, EvidenceVisibility } from '@/prisma/generated/enums'
import { searchSchool } from './queries'

type Scene = Awaited<ReturnType<typeof theSearchedSchool>>

let scene: Scene
let trust: Viewer

beforeAll(async () => {
  setClock(FIXTURE_DAY)
  scene = await theSearchedSchool()
  trust = await aMember(scene.school, 'trust_leader')
})
afterAll(() => setClock(null))

const person = (name: string) => scene.people.get(name) as Viewer
const names = async (viewer: Viewer, typed: string) =>
  (await searchSchool(viewer, typed)).map(({ name }) => name)
const kinds = async (viewer: Viewer, typed: string) =>
  new Set((await searchSchool(viewer, typed)).map(({ kind }) => kind))

describe('a search', () => {
  it('leads to the page of what it finds', async () => {
    const [activity] = await searchSchool(scene.head, 'phonics workshop reception')
    expect(activity).toMatchObject({ kind: 'activity', say: 'Running, 2025 to 2026' })
    expect(activity?.href).toMatch(new RegExp(`^/${scene.head.schoolSlug}/activities/[0-9a-f-]{36}$`))
    const [session] = await searchSchool(scene.head, '3 march')
    expect(session).toMatchObject({ kind: 'session', say: 'Tuesday 3 March 2026, Reception classroom' })
  })

  it('finds what has just been written, by its new words and no longer by its old ones', async () => {
    const { head } = await aSchool()
    const { schoolId } = head
    const { id } = await inSchool(head, (tx) =>
      tx.activity.create({
        data: { schoolId, title: 'Rugby with uncles', academicYear: 2025, createdById: head.personId },
        select: { id: true },
      }),
    )
    expect(await names(head, 'rugby')).toEqual(['Rugby with uncles'])
    const where = { schoolId_id: { schoolId, id } }
    await inSchool(head, (tx) =>
      tx.activity.update({ where, data: { title: 'Cricket with uncles' }, select: { id: true } }),
    )
    expect(await names(head, 'rugby')).toEqual([])
    expect(await names(head, 'criket')).toEqual(['Cricket with uncles'])
    await inSchool(head, (tx) => tx.activity.delete({ where, select: { id: true } }))
    expect(await names(head, 'cricket')).toEqual([])
  })

  it('finds nothing when nothing is typed, or nothing that could be found', async () => {
    for (const typed of ['', '   ', '%', '—', '!?']) expect(await searchSchool(scene.head, typed)).toEqual([])
    expect(await names(scene.head, 'zyxwvut')).toEqual([])
  })
})

describe('another school', () => {
  it('finds nothing of ours, whatever it asks', async () => {
    const { head: stranger } = await aSchool()
    for (const typed of [
      'phonics',
      'fonics',
      'henderson',
      'tom reed',
      'P-2071',
      'F-104',
      '3 march',
      'library',
    ]) {
      const found = await searchSchool(stranger, typed)
      expect(found.filter(({ kind }) => kind !== 'place' && kind !== 'measure')).toEqual([])
    }
  })
})

describe('a priority of the improvement plan', () => {
  it('is found by its title, also misspelt, by leaders of its school alone', async () => {
    const { school, head } = await aSchool()
    const id = await aPriority(head, { title: 'Calmer lunchtimes' })
    for (const typed of ['lunchtimes', 'lunchtmes', 'calm lunch'])
      expect(await searchSchool(head, typed), typed).toContainEqual({
        kind: 'priority',
        name: 'Calmer lunchtimes',
        say: `plan of ${academicYearName(academicYearOf(today()))}`,
        href: `/${school.slug}/plan/${id}`,
      })
    for (const viewer of [
      await aMember(school, 'staff'),
      await aMember(school, 'governor'),
      (await aSchool()).head,
    ])
      expect((await searchSchool(viewer, 'lunchtimes')).map(({ kind }) => kind)).not.toContain('priority')
  })
})

describe('who may see what', () => {
  it('keeps evidence for leaders from staff, also when it is misspelt', async () => {
    const title = 'Notes on the Henderson disagreement'
    expect(await names(person('Daniel Price'), 'henderson')).toContain(title)
    for (const staff of [person('Tom Reed'), person('Hodan Ali'), trust]) {
      for (const typed of [
        'henderson',
        'hendersen',
        'disagreement',
        'notes henderson',
        'november 2025 disagreement',
      ])
        expect(await names(staff, typed), `${staff.role}: ${typed}`).not.toContain(title)
    }
  })

  it('shows somebody what they added themselves', async () => {
    const tom = person('Tom Reed')
    const { schoolId } = tom
    await inSchool(tom, (tx) =>
      tx.evidence.create({
        data: {
          schoolId,
          kind: 'quotation',
          title: 'A telephone call about Zephyr',
          quotation: 'She was upset.',
          datedOn: toDate(today()),
          visibility: 'leaders',
          addedById: tom.personId,
        },
        select: { id: true },
      }),
    )
    expect(await names(tom, 'zephyr')).toEqual(['A telephone call about Zephyr'])
    expect(await names(person('Hodan Ali'), 'zephyr')).toEqual([])
  })

  it('gives the trust leader activities, sessions and what is meant for governors, and no families or people', async () => {
    expect(await names(trust, 'phonics workshop')).toContain('Phonics workshop for Reception')
    expect(await names(trust, 'visit report')).toContain('Governors’ visit report')
    expect(await names(trust, 'reading logs')).not.toContain('Reading logs, week 3')
    for (const typed of ['P-2071', 'f 104', 'tom reed', 'reading age'])
      for (const kind of ['family', 'pupil', 'person', 'measure'] as const)
        expect(await kinds(trust, typed), typed).not.toContain(kind)
    const sessions = (await searchSchool(trust, '3 march')).filter(({ kind }) => kind === 'session')
    expect(sessions[0]?.href).toMatch(/\/activities\/[0-9a-f-]{36}$/)
  })

  it('gives a governor their own pages and the evidence meant for them, and nothing else', async () => {
    const governor = person('Margaret Shaw')
    expect(await names(governor, 'visit report')).toContain('Governors’ visit report')
    expect(await names(governor, 'password')).toContain('Your account')
    for (const typed of [
      'phonics',
      'tom reed',
      'P-2071',
      'f 104',
      '3 march',
      'library',
      'settings',
      'history',
      'somali',
    ])
      for (const { kind, name } of await searchSchool(governor, typed)) {
        expect(['place', 'evidence'], `${typed}: ${name}`).toContain(kind)
        if (kind === 'evidence') expect(name).toBe('Governors’ visit report')
        if (kind === 'place') expect(['School settings', 'History', 'Parents']).not.toContain(name)
      }
  })

  it('leads to the pages behind a name in the header, and to those a click further', async () => {
    const { head } = scene
    expect(await names(head, 'bin')).toContain('The bin')
    expect(await names(head, 'background work')).toContain('Work in the background')
    expect(await names(head, 'recovery codes')).toContain('Codes after your password')
    expect(await names(head, 'tampered')).toContain('Has anybody changed the history?')
    expect(await names(trust, 'bin')).not.toContain('The bin')
  })

  it('leads staff to no page they may not open', async () => {
    expect(await kinds(person('Tom Reed'), 'hodan')).not.toContain('person')
    expect(await names(person('Tom Reed'), 'school settings')).not.toContain('School settings')
    expect(await names(person('Tom Reed'), 'hodan')).toContain('Somali mothers’ group')
    const [colleague] = await searchSchool(person('Daniel Price'), 'tom reed')
    expect(colleague).toMatchObject({ kind: 'person', say: 'Year 2 teacher' })
    expect(colleague?.href).toContain('/history?person=')
  })
})

describe('the rule about evidence', () => {
  it('is the same in the statement as in the policy, for everybody', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const everybody = [head, staff, await aMember(school, 'governor'), await aMember(school, 'trust_leader')]
    const on = today()
    const visibilities: EvidenceVisibility[] = ['leaders', 'staff', 'governors']
    const consents: Consent[] = ['not_needed', 'not_asked', 'given', 'anonymous', 'withdrawn']
    const data = visibilities.flatMap((visibility) =>
      consents.flatMap((consent) =>
        [null, toDate(addDays(on, -1)), toDate(on)].flatMap((consentUntil) =>
          [null, FIXTURE_DAY].flatMap((withdrawnAt) =>
            [head, staff].map(({ personId }) => ({
              schoolId: school.id,
              kind: 'quotation' as const,
              title: 'One of each',
              datedOn: toDate(on),
              visibility,
              consent,
              consentUntil,
              withdrawnAt,
              addedById: personId,
            })),
          ),
        ),
      ),
    )
    await inSchool(head, (tx) => tx.evidence.createMany({ data }))
    for (const viewer of everybody) {
      const { byPolicy, bySql } = await inSchool(viewer, async (tx) => ({
        byPolicy: await tx.evidence.findMany({ where: visibleTo(viewer, on), select: { id: true } }),
        bySql: await tx.$queryRaw<{ id: string }[]>`
          SELECT e."id" FROM "Evidence" e WHERE e."schoolId" = ${school.id}::uuid AND ${visibleInSql(viewer, on)}`,
      }))
      const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
      expect(ids(bySql), viewer.role).toEqual(ids(byPolicy))
    }
  })
})

describe('whatever is typed', () => {
  it.each([
    ['a pattern', '%'],
    ['more patterns', '100%_off \\ % _'],
    ['quotes', `'"’“”''; DROP TABLE "Activity"; --`],
    ['the operators of full text', 'phonics:* & !reading | (a <-> b)'],
    ['ten thousand letters', 'phonics '.repeat(1250)],
    ['one word of ten thousand letters', 'a'.repeat(10_000)],
    ['emoji', '👩‍👧 📚 reading 🎉'],
    ['stop words only', 'the of and with'],
    ['a null byte', 'read\u0000ing'],
    ['half a character', 'read\ud83d'],
    ['other scripts', 'القراءة קריאה 阅读 чтение'],
    ['accents alone', '́̀̂'],
    ['figures', '0 00 000 99999999999999999999'],
    ['days there never were', '31/2/2025 45 march 0000-00-00'],
    ['names of an object', 'constructor __proto__ toString'],
  ])('%s gives no error', async (_, typed) => {
    for (const viewer of [scene.head, person('Tom Reed'), person('Margaret Shaw'), trust])
      await expect(searchSchool(viewer, typed)).resolves.toBeInstanceOf(Array)
  })
})
