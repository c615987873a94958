import 'server-only'
import { createHash } from 'node:crypto'
import { lookAtText } from '../concerns/learn/look-at-text'
import { familiesBehind } from '../concerns/learn/you-said-queries'
import { whoSaid } from '../concerns/learn/you-said-words'
import { PUBLIC_THRESHOLD, type Recognisable } from '../concerns/recognisable'
import { smallNumberIn } from '../concerns/small-number'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { Draft, Shown, ShownItem } from './published'
import { FIGURE_NAMES, readThankYou } from './thank-you-figures'

/** A page as it would be published now: word for word, and what stands in its way. */
export type Preview = {
  shown: Shown
  /** Why it may not be published as it is, each in a sentence. */
  refusals: string[]
  /** By what somebody might be recognised, each to be looked at by a person. */
  noticed: Recognisable[]
  /** Of exactly these words: what is published is what was looked at. */
  digest: string
}

type Page = { title: string; intro: string | null; draft: Draft }

/** Composes a page from its sources as they are now, and checks it as one that anybody can read. */
export async function previewOf(tx: Tx, viewer: Viewer, { title, intro, draft }: Page): Promise<Preview> {
  const items = await itemsOf(tx, viewer, draft)
  const asked = draft.days ? await readThankYou(tx, viewer, draft.days) : []
  const chosen = asked.filter(({ key }) => draft.figures.includes(key))
  const figures = chosen.flatMap(({ key, sentence }) => (sentence ? [{ key, sentence }] : []))
  const shown: Shown = { items, figures }
  const text = [title, intro ?? '', ...items.flatMap(({ said, did }) => [said, did])].join('\n')
  const small = chosen.filter(({ sentence }) => sentence === null)
  return {
    shown,
    refusals: [
      ...small.map(({ key, people }) => tooFew(FIGURE_NAMES[key], people)),
      ...[...new Set(smallNumberIn(text, PUBLIC_THRESHOLD))].map(inWords),
      ...(items.length === 0 && figures.length === 0 && small.length === 0
        ? ['There is nothing on it yet. Choose what it says.']
        : []),
    ],
    noticed: (await lookAtText(tx, viewer, { said: text, did: '' })).filter(
      ({ key }) => !key.startsWith('number:'),
    ),
    digest: digestOf({ title, intro, shown }),
  }
}

const tooFew = (name: string, people: number) =>
  people === 0
    ? `“${name}” has nothing to say for these days. Leave it out.`
    : `“${name}” rests on ${people} ${people === 1 ? 'family' : 'families'}. A page that anybody can read says no number of fewer than ${PUBLIC_THRESHOLD}: leave it out, or count more days.`

const inWords = (found: string) =>
  `“${found}” is a number of fewer than ${PUBLIC_THRESHOLD}, and a page that anybody can read says none. Say “some”, or “parents and carers”.`

const digestOf = (page: object) => createHash('sha256').update(JSON.stringify(page)).digest('hex')

/** What it takes up and may: published, by "You said, we did"; with a result, of the ideas; and what the viewer may know of. */
async function itemsOf(tx: Tx, viewer: Viewer, { items }: Draft): Promise<ShownItem[]> {
  const { schoolId } = viewer
  const idsOf = (from: 'yousaid' | 'idea') => items.filter((item) => item.from === from).map(({ id }) => id)
  const said = await tx.youSaid.findMany({
    where: { schoolId, id: { in: idsOf('yousaid') }, publishedOn: { not: null } },
    select: { id: true, said: true, did: true, categoryId: true, saidOn: true },
  })
  const ideas = await tx.idea.findMany({
    where: { schoolId, id: { in: idsOf('idea') }, result: { not: null } },
    select: { id: true },
  })
  const families = await familiesBehind(tx, viewer, said)
  return items.flatMap((item): ShownItem[] => {
    if (item.from === 'idea')
      return ideas.some(({ id }) => id === item.id) ? [{ ...item, who: 'You said' }] : []
    const source = said.find(({ id }) => id === item.id)
    if (!source) return []
    const who = whoSaid(families.get(source.id) ?? 0)
    return [{ from: 'yousaid', id: source.id, who, said: source.said, did: source.did }]
  })
}
