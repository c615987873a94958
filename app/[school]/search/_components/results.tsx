import { placesFor } from '@/components/layout/places'
import { Card, Empty } from '@/components/ui/card'
import type { Viewer } from '@/lib/platform/viewer'
import { type Found, KINDS, type Kind } from '@/lib/search/found'
import { kindsFor } from '@/lib/search/policy'

/** What was found, by kind; the kind of the best result first. */
export function Results({ found }: { found: Found[] }) {
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return (
    <div className="grid gap-5">
      {kinds.map((kind) => (
        <Group key={kind} kind={kind} found={found.filter((one) => one.kind === kind)} />
      ))}
    </div>
  )
}

function Group({ kind, found }: { kind: Kind; found: Found[] }) {
  return (
    <Card id={kind} title={KINDS[kind].many}>
      <ul>
        {found.map(({ name, say, href }) => (
          <li key={href} className="border-t border-line py-1.5 first:border-t-0">
            <a href={href} className="inline-block py-1 font-bold">
              {name}
            </a>
            {say && <span className="block text-[0.95rem] text-soft">{say}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** An empty answer says what would have been looked at, and where else to go. */
export function NothingFound({ viewer }: { viewer: Viewer }) {
  return (
    <Empty title="Try fewer words, or another one">
      <p>
        One or two words are enough, and the beginning of a word will do. Spelling does not matter much.{' '}
        {looksAt(viewer)}
      </p>
      <Places viewer={viewer} />
    </Empty>
  )
}

export function WhatIsSearched({ viewer }: { viewer: Viewer }) {
  return (
    <Empty title="A word or two is enough">
      <p>{looksAt(viewer)}</p>
      <Places viewer={viewer} />
    </Empty>
  )
}

/** In a sentence, what this person's search can find, with an example of each. */
function looksAt(viewer: Viewer): string {
  const { activity, person, family } = kindsFor(viewer)
  const examples = [
    activity && 'activities and evidence by any word in them',
    activity && 'sessions by where or when they were (“3 March”, “last week”, “2025”)',
    person && 'people by name',
    family && 'families and pupils by their reference',
    !activity && 'evidence that is meant for governors',
    'pages by what they are for (“password”)',
  ].filter(Boolean)
  return `The search finds ${examples.slice(0, -1).join(', ')} and ${examples.at(-1)}.`
}

function Places({ viewer }: { viewer: Viewer }) {
  return (
    <p className="mt-2 flex flex-wrap justify-center gap-x-5">
      {placesFor(viewer).map(({ name, href }) => (
        <a key={href} href={href} className="inline-flex min-h-11 items-center">
          {name}
        </a>
      ))}
    </p>
  )
}
