import { randomUUID } from 'node:crypto'
import { everythingOf } from '@/e2e/support/everything'
import { aMember, aSchool } from '@/prisma/builders'
import type { Role } from '@/prisma/generated/enums'
import { whyNot } from './answers'
import { aClient, type Client, signedIn } from './client'
import { filled } from './forms'
import type { WebServer } from './installation'
import { aKnownSchool, askedForms, formsOf, type KnownForm, type KnownSchool } from './known'
import { aPart, type Part, sideBySide } from './part'

const ROLES: Role[] = ['head', 'senior_leader', 'staff', 'liaison', 'governor', 'trust_leader']
/** By any form that a head is shown: what governors ask, they ask by forms of their own. */
const WRITES_NOTHING: Role[] = ['governor', 'trust_leader']
/** But for the private address of one's own calendar, which whoever sees the calendar may make. */
const isNotOwn = ({ address }: KnownForm) => !/\/calendar\b/.test(address)

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

type Who = { name: string; client: Client; isOfSchool: boolean; mayWrite: boolean }

/**
 * (b) Every route and every form, as every role, as another school's people and as nobody; with the school's own ids,
 * another school's, and guessed ones.
 *
 * @param size.roles which of them; all unless it is short
 * @param size.every each person tries one address and form in so many, the next person those beside them
 */
export async function doors(
  server: WebServer,
  { roles = ROLES, every = 1 }: { roles?: Role[]; every?: number } = {},
): Promise<Part> {
  const part = aPart()
  const school = await aKnownSchool()
  const other = await aKnownSchool()
  const head = aClient(server.url, await signedIn(school.head.personId))
  const inSchool = [...school.pages, ...school.routes].filter((one) => one.startsWith(`/${school.slug}`))
  const forms = (await formsOf(head, [...inSchool, ...askedForms(school)])).filter(
    ({ address }) => !/\/account(\/second-step)?$/.test(address),
  )
  part.count('addresses', inSchool.length)
  part.count('forms', forms.length)
  const theirs = swapped(school, other)

  const people = await everybody(server, school, roles)
  for (const [place, who] of people.entries()) {
    const isTried = (_: unknown, i: number) => i % every === place % every
    const addresses = inSchool.filter(isTried)
    await sideBySide(addresses, 4, (path) => knock(who, path, 'own'))
    await sideBySide(withId(addresses).map(theirs), 4, (path) => knock(who, path, 'another school’s'))
    await sideBySide(withId(addresses).map(guessed), 4, (path) => knock(who, path, 'guessed'))
    const before = [await everythingOf(school.head.schoolId), await everythingOf(other.head.schoolId)]
    // A form that may write is not sent with its own ids by those who may: that is what the product is for.
    const sent = (who.isOfSchool && !who.mayWrite ? forms.filter(isNotOwn) : forms).filter(isTried)
    if (!who.mayWrite) await sideBySide(sent, 4, (form) => press(who, form, 'own', (text) => text))
    await sideBySide(sent, 4, (form) => press(who, form, 'guessed', guessed))
    const middle = [await everythingOf(school.head.schoolId), await everythingOf(other.head.schoolId)]
    await sideBySide(sent, 4, (form) => press(who, form, 'another school’s', theirs))
    const after = [await everythingOf(school.head.schoolId), await everythingOf(other.head.schoolId)]
    const changed = who.mayWrite ? [] : changedTables(before[0], after[0])
    if (changed.length > 0) part.wrong(`${who.name} changed the school: ${changed}.`)
    const elsewhere = [...changedTables(before[1], middle[1]), ...changedTables(before[1], after[1])]
    if (elsewhere.length > 0) part.wrong(`${who.name} changed another school: ${elsewhere}.`)
  }
  return part.done()

  async function knock(who: Who, path: string, ids: string) {
    const answer = await who.client.get(path)
    part.count(`${ids} ids, read: ${answer.status}`)
    const why = whyNot(answer)
    if (why) part.wrong(`${who.name}: ${path} ${why}`)
    const isOpen = answer.status === 200
    if (isOpen && !who.isOfSchool) part.wrong(`${who.name} was shown ${path}.`)
    if (isOpen && ids !== 'own' && showsRecord(path))
      part.wrong(`${who.name} was shown ${path} (${ids} ids).`)
    if (answer.body.includes(other.head.schoolName))
      part.wrong(`${who.name} read the other school’s name on ${path}.`)
  }

  async function press(who: Who, form: KnownForm, ids: string, change: (text: string) => string) {
    const words = Object.fromEntries(
      form.fields
        .filter(([name]) => !name.startsWith('$') && name !== 'school')
        .map(([name, value]) => [change(name), change(value)]),
    )
    const data = filled(
      { ...form, fields: form.fields.filter(([name]) => name.startsWith('$') || name === 'school') },
      { ...words, submission: randomUUID() },
    )
    const answer = await who.client.post(change(form.address), data)
    part.count(`${ids} ids, sent: ${answer.status}`)
    const why = whyNot(answer)
    if (why) part.wrong(`${who.name}: ${form.address} ${why}`)
  }
}

type Digests = Record<string, string> | undefined

function changedTables(before: Digests = {}, after: Digests = {}): string[] {
  return Object.keys(after).filter((table) => after[table] !== before[table])
}

/** An address that stands for one record, rather than for a page that an odd query is merely ignored by. */
const showsRecord = (path: string) => !path.includes('?')

const withId = (paths: string[]) => paths.filter((path) => path.match(ID))

/** Another school's ids in place of this school's. */
function swapped(school: KnownSchool, other: KnownSchool) {
  const pairs = Object.entries(school.values).filter(([, id]) => id.match(ID))
  return (text: string) =>
    pairs.reduce((changed, [key, id]) => changed.replaceAll(id, other.values[key] ?? id), text)
}

const guessed = (text: string) => text.replace(ID, '01890000-0000-7000-8000-00000000abcd')

async function everybody(server: WebServer, school: KnownSchool, roles: Role[]): Promise<Who[]> {
  const here = { id: school.head.schoolId, slug: school.slug }
  const members = await Promise.all(
    roles.map(async (role) => {
      const { personId } = await aMember(here, role)
      return {
        name: role,
        client: aClient(server.url, await signedIn(personId)),
        isOfSchool: true,
        mayWrite: !WRITES_NOTHING.includes(role),
      }
    }),
  )
  const { head: stranger } = await aSchool()
  const outside = { isOfSchool: false, mayWrite: false }
  return [
    ...members,
    {
      name: 'another school’s head',
      client: aClient(server.url, await signedIn(stranger.personId)),
      ...outside,
    },
    { name: 'nobody', client: aClient(server.url), ...outside },
  ]
}
