import { randomUUID } from 'node:crypto'
import { makeDoorLinks } from '@/lib/door/link-commands'
import { now } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { type Answer, aClient } from '../torture/client'
import { hundredths } from './in-turn'
import { latency } from './load'
import type { Row } from './report'
import { together } from './together'

/** Two hundred parents at the door at once, each by the link of their family, and what of it is there afterwards. */

const PARENTS = 200
const ANSWERING_SECONDS = 60
const BARE_SECONDS = 20

/** Each question with what is answered to it; the first is begun with. */
const STEPS: [step: string, answer: Record<string, string>][] = [
  ['skills', {}],
  ['words', { level: 'some' }],
  ['how_far', { howFar: 'talk_once' }],
  ['days', { days: 'tue_morning' }],
  ['ages', { ages: 'ks2' }],
  ['speaks', { speaks: 'Urdu' }],
  ['gains', { gains: 'meet_people' }],
  ['contact', {}],
  ['check', { consent: 'yes' }],
]

/**
 * Two hundred parents answer at once without pause, all from one address as in a school's own hall: the link, every question's page, and
 * Send. Each answer has a name of its own, by which it is counted afterwards. Then the same two hundred ask for the bare page.
 *
 * @param kept the names of the offers that are there
 */
export async function answering(url: string, head: Viewer, kept: () => Promise<string[]>): Promise<Row[]> {
  const { tokens, skill } = await aSchoolThatAsks(head)
  const sent = new Set<string>()
  const taken: number[] = []
  let errors = 0
  let pages = 0
  const seconds = await together(tokens, ANSWERING_SECONDS, async (token) => {
    const name = `Bench ${randomUUID()}`
    const begun = performance.now()
    try {
      const asked = await answer(url, token, { name, skill })
      pages += asked
      sent.add(name)
      taken.push(performance.now() - begun)
    } catch (error) {
      if (errors === 0) console.error(error)
      errors += 1
    }
  })
  const there = await kept()
  const lost = [...sent].filter((name) => !there.includes(name)).length
  const doubled = there.length - new Set(there).size
  let bare = 0
  const client = aClient(url)
  const bareSeconds = await together(tokens, BARE_SECONDS, async () => {
    const { status } = await client.get('/hello')
    if (status !== 200) throw new Error(`The bare page answered ${status}.`)
    bare += 1
  })
  const page = `${PARENTS} parents answering at once, for ${ANSWERING_SECONDS} s`
  return [
    { page, figure: 'errors', value: errors, goal: 0 },
    { page, figure: 'acknowledged and lost', value: lost, goal: 0 },
    { page, figure: 'doubled', value: doubled, goal: 0 },
    { page, figure: 'answers sent', value: sent.size, goal: null },
    {
      page,
      figure: 'throughput of the bare page, times that of a page of the door',
      value: hundredths(bare / bareSeconds / (pages / seconds)),
      goal: null,
    },
    {
      page,
      figure: 'seconds for a whole answer without reading, at the median',
      value: hundredths(latency(taken).median / 1000),
      goal: null,
    },
  ]
}

async function aSchoolThatAsks(head: Viewer): Promise<{ tokens: string[]; skill: string }> {
  const { schoolId } = head
  const made = await inSchool(head, (tx) =>
    tx.family.createManyAndReturn({
      data: Array.from({ length: PARENTS }, (_, i) => ({
        schoolId,
        reference: `D${i + 1}`,
        createdAt: now(),
      })),
      select: { id: true },
    }),
  )
  const familyIds = made.map(({ id }) => id)
  const links = await makeDoorLinks(head, { familyIds, campaignId: null, label: 'Slip', days: 30 })
  const skill = await inSchool(head, (tx) =>
    tx.skill.findFirstOrThrow({ where: { schoolId }, select: { id: true } }),
  )
  return { tokens: links.map(({ token }) => token), skill: skill.id }
}

/** One parent, from the link to the last page. @returns how many pages and forms it took @throws when one is not answered as it should be */
async function answer(
  url: string,
  token: string,
  { name, skill }: { name: string; skill: string },
): Promise<number> {
  const client = aClient(url)
  let cookie = ''
  let asked = 0
  const get = async (path: string) => {
    asked += 1
    const page = await client.send(path, { headers: cookie ? { cookie } : {} })
    if (page.status !== 200) throw new Error(`${path.slice(0, 20)} answered ${page.status}.`)
  }
  const post = async (path: string, fields: Record<string, string>) => {
    asked += 1
    const page = await client.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
      body: new URLSearchParams(fields).toString(),
    })
    if (page.status !== 303) throw new Error(`${path} answered ${page.status}.`)
    cookie = cookieOf(page) ?? cookie
    return String(page.headers.location)
  }
  await get(`/door/${token}`)
  let next = await post('/door/begin', { link: token, asks: 'offer' })
  for (const [step, given] of STEPS) {
    if (!next.includes(`/${step}`) || next.includes('wrong'))
      throw new Error(`Instead of ${step} came ${next}.`)
    await get(next)
    const more: Record<string, string> = step === 'skills' ? { skill } : step === 'contact' ? { name } : {}
    const go = step === 'check' ? 'send' : 'next'
    next = await post('/door/answer/save', { step, go, ...given, ...more })
  }
  if (!next.startsWith('/door/done')) throw new Error(`It ended on ${next}.`)
  await get(next)
  return asked
}

function cookieOf({ headers }: Answer): string | null {
  const set = [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0] as string)
  return set.length > 0 ? set.filter((one) => !one.endsWith('=')).join('; ') : null
}
