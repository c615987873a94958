import pg from 'pg'
import { inSchool } from '@/lib/platform/database'
import { startSkills } from '@/lib/skills/start'
import { aSchool } from '../prisma/builders'
import { signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { anInstallation } from '../torture/installation'
import { makeOffers, OFFERS } from './fill-offers'
import { inTurn } from './in-turn'
import type { Row } from './report'

/**
 * node … bench/skills.ts: searches 5,000 offers of one school, on a database server as careful as a school's own. In a process
 * of its own; its last line is what it took, as JSON.
 */

const MOST_TIMES = 3

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
    return await inTurn(server.url, await signedIn(head.personId), {
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
  } finally {
    await owner.end()
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

console.log(JSON.stringify(await main()))
process.exit()
