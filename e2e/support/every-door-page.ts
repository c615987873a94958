import { draftCookie, shownCookie } from '@/lib/door/cookies'
import { beginDraft, keepTyped } from '@/lib/door/draft'
import { openMine } from '@/lib/door/mine'
import { shownAs } from '@/lib/door/shown'
import { STEPS } from '@/lib/door/steps'
import type { Asks, Typed } from '@/lib/door/typed'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { anIdeaByDoor } from '@/prisma/builders/ideas'
import { aPlacement, aRequest } from '@/prisma/builders/placements'
import { aDoorLink } from '@/prisma/builders/skills'
import { IdeaStatus, PlacementStatus } from '@/prisma/generated/enums'
import { SCHOOL_NAME } from './door-text'

export type Cookie = { name: string; value: string }
export type DoorPage = {
  of: string
  path: string
  cookie?: Cookie
  /** The same page as another with other words in it: axe has looked at that. */
  isAlike?: boolean
  /** It says that nothing is there. */
  isClosed?: boolean
}

/** What is typed is figures alone, which are the same in every language. */
const FULL: Typed = {
  ...{
    ownWords: ['1948'],
    level: ['some'],
    howFar: ['lead'],
    days: ['mon_morning', 'ask_me'],
    ages: ['ks1', 'any'],
  },
  ...{ speaks: ['Urdu'], gains: ['english', 'nothing'], gainWords: ['12'], name: ['7'] },
  ...{ contactBy: ['phone'], contact: ['07700 900123'], childClass: ['4'] },
}

const PREFERENCES: Typed = {
  ...{ channels: ['phone', 'text'], times: ['evening'], writeIn: ['Urdu'], others: ['4'] },
  ...{ needs: ['interpreter', 'quiet_room'], needsWords: ['5'] },
}

/** Every page of a school's door, with one of everything behind it. */
export async function everyDoorPage(): Promise<DoorPage[]> {
  const { head } = await aSchool({ name: SCHOOL_NAME })
  const { token } = await aDoorLink(head)
  const family = await aFamily(head)
  const own = await aDoorLink(head, { familyIds: [family.id] })
  const url = process.env.ALONGSIDE_URL ?? ''
  const held = (value: string): Cookie => ({ name: draftCookie(url).name, value })
  const typing = async (typed: Typed, asks: Asks = 'offer', link = token): Promise<Cookie> => {
    const begun = await beginDraft(link, asks, 'en')
    if (!begun) throw new Error('The link opens nothing.')
    await keepTyped(begun.token, { typed, locale: 'en' })
    return held(begun.token)
  }
  const full = await typing(FULL)
  const empty = await typing({})
  const long = await typing({ ownWords: ['1'.repeat(2001)] })
  const idea = await typing({ idea: ['1'] }, 'idea')
  const secret = await answerByDoor(token, FULL)
  const mine = held((await openMine(secret, 'en')) ?? '')
  const shown = (end: Parameters<typeof shownAs>[0], of?: string): DoorPage => ({
    of: `the end: ${end}`,
    path: '/door/done',
    cookie: { name: shownCookie(url).name, value: shownAs(end, of) },
  })
  return [
    { of: 'an open link', path: `/door/${token}` },
    { of: 'a family’s own link', path: `/door/${own.token}` },
    ...STEPS.map((step) => ({ of: step, path: `/door/answer/${step}`, cookie: full })),
    ...(['skills', 'how_far', 'days', 'contact', 'check'] as const).map((step) => ({
      of: `${step}, with something missing`,
      path: `/door/answer/${step}?wrong=typed`,
      cookie: empty,
    })),
    { of: 'words, which are too many', path: '/door/answer/words?wrong=typed', cookie: long },
    { of: 'sent too fast', path: '/door/answer/check?wrong=too_fast', cookie: full, isAlike: true },
    { of: 'sent by too many', path: '/door/answer/check?wrong=5', cookie: full, isAlike: true },
    shown('sent', secret),
    { ...shown('later', full.value), isAlike: true },
    ...(['nothing', 'left', 'changed', 'withdrawn', 'idea', 'preferences', 'unasked'] as const).map(
      (end) => ({
        ...shown(end),
        isAlike: true,
      }),
    ),
    { of: 'their own answer', path: '/door/mine', cookie: mine },
    { of: 'withdrawing it', path: '/door/mine/withdraw', cookie: mine },
    {
      of: 'preferences',
      path: '/door/preferences',
      cookie: await typing(PREFERENCES, 'preferences', own.token),
    },
    {
      of: 'preferences, without consent',
      path: '/door/preferences?wrong=typed',
      cookie: await typing({}, 'preferences', own.token),
    },
    { of: 'preferences by an open link', path: '/door/preferences', cookie: await typing({}, 'preferences') },
    { of: 'an idea', path: '/door/idea', cookie: idea },
    { of: 'no idea', path: '/door/idea?wrong=typed', cookie: await typing({}, 'idea') },
    { of: 'an idea that is a disclosure', path: '/door/idea?wrong=not_here', cookie: idea },
    ...(await ideas(head)),
    { of: 'an idea, withdrawn', path: '/door/idea/withdrawn' },
    ...(await invitations(head)),
    { of: 'nothing under way', path: '/door/answer/skills', isClosed: true },
    { of: 'a link that opens nothing', path: `/door/${'x'.repeat(43)}`, isClosed: true },
  ]
}

/** What became of ideas, each by its parent's link. */
async function ideas(head: Viewer): Promise<DoorPage[]> {
  const pages: DoorPage[] = []
  for (const status of Object.values(IdeaStatus)) {
    const { id, token } = await anIdeaByDoor(head, { words: '1948' })
    const { schoolId } = head
    const said = { why: '1', ...(status === 'done' && { result: '2' }) }
    const data = status === 'new' ? {} : { status, decidedOn: new Date('2026-01-05'), ...said }
    await inSchool(head, (tx) => tx.idea.updateMany({ where: { schoolId, id }, data }))
    pages.push({ of: `an idea: ${status}`, path: `/door/idea/${token}`, isAlike: status !== 'done' })
  }
  return pages
}

/** What parents were asked, as far as it has come. */
async function invitations(head: Viewer): Promise<DoorPage[]> {
  const requestId = await aRequest(head, { title: '1948', days: ['fri_morning'] })
  const pages: DoorPage[] = []
  for (const status of Object.values(PlacementStatus)) {
    const { token } = await aPlacement(head, { requestId, status })
    const isAlike = status !== 'invited' && status !== 'held'
    pages.push({ of: `an invitation: ${status}`, path: `/door/invitation/${token}`, isAlike })
  }
  return pages
}
