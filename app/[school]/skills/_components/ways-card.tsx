import { Card, Note } from '@/components/ui/card'
import { withQuery } from '@/lib/platform/address'
import type { Overview } from '@/lib/skills/overview'
import { PRIMARY_FINDING, type WayUse } from '@/lib/skills/primary-ways'

type Props = { school: string; overview: Overview; academicYear: number; year: string }

/** For a school with pupils from Year 7 on: what primary schools do more, how often it did each, and how to begin. */
export function WaysCard({ school, overview: { ways, phases }, academicYear, year }: Props) {
  if (ways.length === 0) return null
  const activities = phases.find(({ phase }) => phase === 'secondary')?.counts.engagement ?? 0
  return (
    <Card title="What primary schools did more, and you could" id="ways" className="lg:col-span-12">
      <blockquote className="mb-3 max-w-[46rem]">“{PRIMARY_FINDING.skills}”</blockquote>
      <Note className="mb-1">
        How the survey’s schools, primary and secondary, did it, and how often this one has from Year 7 on in{' '}
        {year}.
      </Note>
      <ul>
        {ways.map((way) => (
          <Way
            key={way.origin}
            name={way.name}
            found={`${way.words} (paragraph ${way.paragraph})`}
            here={inWords(way)}
            next={{
              name: 'Ask for a parent',
              href: withQuery(`/${school}/skills/requests/new`, { origin: way.origin }),
            }}
          />
        ))}
        <Way
          name="Learning how it is taught"
          found={`${PRIMARY_FINDING.workshops} (paragraph 47)`}
          here={
            activities === 0
              ? 'No activity yet'
              : activities === 1
                ? 'One activity for learning at home'
                : `${activities} activities for learning at home`
          }
          next={
            activities === 0
              ? { name: 'Plan one', href: `/${school}/activities/new` }
              : {
                  name: 'See them',
                  href: withQuery(`/${school}/activities`, { academicYear, kind: 'engagement', step: 'any' }),
                }
          }
        />
      </ul>
      <Note className="mt-2">{PRIMARY_FINDING.source}</Note>
    </Card>
  )
}

type WayProps = { name: string; found: string; here: string; next: { name: string; href: string } }

function Way({ name, found, here, next }: WayProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line py-2">
      <span className="min-w-0 grow basis-72 sm:max-w-[38rem]">
        <b>{name}</b>
        <span className="block text-[0.95rem] text-soft">{found}</span>
      </span>
      <span className="flex flex-wrap items-baseline gap-x-4">
        {here}
        <a href={next.href} className="inline-flex min-h-11 items-center">
          {next.name}
          <span className="sr-only">: {name}</span>
        </a>
      </span>
    </li>
  )
}

function inWords({ comes, used }: WayUse): string {
  if (comes === 0) return 'Nobody yet'
  const said = comes === 1 ? 'One parent said yes' : `${comes} parents said yes`
  return used === 0 ? said : `${said}, ${used === comes ? 'and helped' : `${used} helped`}`
}
