import {
  beginPage,
  changeThankYouPage,
  changeYouSaidPage,
  publishPage,
  wordPageItem,
} from '@/lib/ideas/page-commands'
import { readPage, type WholePage } from '@/lib/ideas/page-queries'
import { inSchool } from '@/lib/platform/database'
import type { IsoDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { dateOf, momentOf } from './calendar'
import type { PageStory } from './skills-story'
import type { Happens, Setting, Told } from './told'

/** What the school shows to anybody: thanks, and what came of what parents and carers said. */
export function pagesHappen({ story, years }: Setting): Happens[] {
  const { skills } = story
  if (!skills?.pages) return []
  const from = dateOf(years.now, skills.campaign.opens)
  return skills.pages.map((page) => ({
    at: momentOf(years.now, page.on, '16:40'),
    tell: (told) => publish(told, page, { from, to: dateOf(years.now, page.on) }),
  }))
}

async function publish(told: Told, page: PageStory, days: { from: IsoDate; to: IsoDate }): Promise<void> {
  const viewer = told.viewer(page.by)
  const words = { title: page.title, intro: page.intro }
  const kind = 'figures' in page ? 'thank_you' : 'you_said'
  const id = await beginPage(viewer, { kind, ...words })
  const version = async () => (await pageNow(viewer, id)).version
  if ('figures' in page) {
    const { figures } = page
    await changeThankYouPage(viewer, { id, version: await version(), ...words, ...days, figures })
  } else {
    const ideas = page.ideas.map(({ key }) => told.id('idea', key))
    await changeYouSaidPage(viewer, { id, version: await version(), ...words, yousaid: [], ideas })
    for (const { key, said, did } of page.ideas)
      await wordPageItem(viewer, { id, version: await version(), ideaId: told.id('idea', key), said, did })
  }
  const { version: shown, preview } = await pageNow(viewer, id)
  const looked = preview.noticed.map(({ key }) => key)
  await publishPage(viewer, { id, version: shown, digest: preview.digest, looked })
}

async function pageNow(viewer: Viewer, id: string): Promise<WholePage> {
  const page = await inSchool(viewer, (tx) => readPage(tx, viewer, id))
  if (!page) throw new Error('No page was begun.')
  return page
}
