import pg from 'pg'
import { makeDoorLinks } from '@/lib/door/link-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { startSkills } from '@/lib/skills/start'
import { aSchool } from '../prisma/builders'
import { signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { anInstallation } from '../torture/installation'
import { answering } from './door'
import { makeOffers, OFFERS } from './fill-offers'
import { hundredths, inTurn } from './in-turn'
import type { Row } from './report'
import { onSlowPhone } from './slow-phone'
import { weightOf } from './weight'

/**
 * node … bench/skills.ts: searches 5,000 offers of one school, opens the parents' door on a slow phone, and lets two hundred parents
 * answer at once for a minute, on a database server as careful as a school's own. In a process
 * of its own; its last line is what it took, as JSON.
 */

const MOST_TIMES = 3
const MOST_JAVASCRIPT_KB = 5
const MOST_PAINT = 1500

async function main(): Promise<Row[]> {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'skills')
  const owner = new pg.Client(home.ownerUrl)
  try {
    const server = await home.aServer()
    const { school, head } = await aSchool()
    await inSchool(head, (tx) => startSkills(tx, head))
    await owner.connect()
    await makeOffers(owner, school.id, new Date().toISOString().slice(0, 10))
    const list = `/${school.slug}/skills/offers`
    const looking = (words: string) => `${list}?q=${encodeURIComponent(words)}`
    const searched = await inTurn(server.url, await signedIn(head.personId), {
      of: `${OFFERS.toLocaleString('en-GB')} offers`,
      mostTimes: MOST_TIMES,
      pages: {
        'the list of all': list,
        'a search: “bricklayer”': looking('bricklayer'),
        'a search of a sentence': looking('someone who builds walls'),
        'a search, misspelt': looking('bricklaing'),
        'a search, misspelt twice': looking('electrishan fotographer'),
        'a search in Urdu': looking('درزی'),
        'a search with a language and a day': `${looking('sewing')}&speaks=Urdu&day=tue_morning`,
      },
    })
    const answered = await answering(server.url, head, async () => {
      const { rows } = await owner.query<{ name: string }>(ANSWERED, [school.id])
      return rows.map(({ name }) => name)
    })
    return [...searched, ...(await doorOnPhone(server.url, head)), ...answered]
  } finally {
    await owner.end()
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

const ANSWERED = `SELECT "name" FROM "Offer" WHERE "schoolId" = $1 AND "name" LIKE 'Bench %'`

/** The door's first page beside the bare page, on a phone that is slow. */
async function doorOnPhone(url: string, head: Viewer): Promise<Row[]> {
  const [link] = await makeDoorLinks(head, { familyIds: null, campaignId: null, label: 'Poster', days: 30 })
  const door = `${url}/door/${link?.token}`
  const bare = await weightOf(`${url}/hello`, '')
  const { javascript } = await weightOf(door, '')
  const phone = await onSlowPhone({ bare: `${url}/hello`, door })
  const page = 'the door’s first page'
  const kilobytes = hundredths((javascript - bare.javascript) / 1000)
  return [
    { page, figure: 'JavaScript beyond the bare page, kB', value: kilobytes, goal: MOST_JAVASCRIPT_KB },
    {
      page: 'the bare page',
      figure: 'ms to the largest paint, slow phone',
      value: phone.bare?.largestPaint ?? 0,
      goal: null,
    },
    {
      page,
      figure: 'ms to the largest paint, slow phone',
      value: phone.door?.largestPaint ?? 0,
      goal: MOST_PAINT,
    },
    { page: 'the bare page', figure: 'ms blocked, slow phone', value: phone.bare?.blocked ?? 0, goal: null },
    {
      page,
      figure: 'ms blocked, slow phone',
      value: phone.door?.blocked ?? 0,
      goal: phone.bare?.blocked ?? 0,
    },
  ]
}

console.log(JSON.stringify(await main()))
process.exit()
