import { PairedBars } from '@/components/charts/paired-bars'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { maySeeTrends } from '@/lib/concerns/learn/policy'
import { risesOf } from '@/lib/concerns/learn/rises'
import {
  AGAIN_RULE,
  againInWords,
  countedTo,
  OPENNESS_QUOTE,
  openness,
  PANEL_BENCHMARK,
  PANEL_SOURCE,
  partsWords,
  saidInWords,
  trendFinding,
} from '@/lib/concerns/learn/trend-words'
import { getTrends } from '@/lib/concerns/learn/trends'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { yearAsked, yearsToShow } from '../../impact/_components/years'
import { RisesCard } from './_components/rises-card'
import { TimesCard } from './_components/times-card'
import { ByTerm, TrendCard } from './_components/trend-card'

export const metadata = { title: 'What parents raised' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ academicYear?: string }> }

export default async function TrendsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeTrends)
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const trends = await getTrends(viewer, academicYear)
  if (!trends) return null

  const years = { year: academicYearName(academicYear), yearBefore: academicYearName(academicYear - 1) }
  const { all, formal, informal, kinds, again, said, parts } = trends
  const address = `/${school}/concerns/trends`
  const more = openness(trends)
  const shown = { years, parts }
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title={`What parents and carers raised, ${years.year}`}
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      lede={trendFinding({
        all,
        formal,
        compliments: kinds.compliment,
        before: trends.isOver ? 'In the year before' : 'In the year before, up to the same day',
      })}
    >
      <Filters action={address} label="Choose the year">
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
      </Filters>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-12">
        <Card title="Term by term" id="terms" className="lg:col-span-6">
          <PairedBars
            names={[years.year, years.yearBefore]}
            text={parts
              .map(({ name }, i) => `${name}: ${all.byPart[i]} now, ${all.byPartBefore[i] ?? 0} last year`)
              .join('; ')}
            bars={parts.map(({ name }, i) => ({
              label: name,
              own: all.byPart[i] ?? 0,
              other: all.byPartBefore[i] ?? 0,
            }))}
            print={String}
          />
          <ByTerm
            title="What they said"
            heading="Kind"
            rows={[informal, formal, kinds.compliment, kinds.idea]}
            parts={parts}
          />
          <Note className="mt-2">
            {countedTo(trends)} {partsWords(trends.isByTermDates)}
          </Note>
        </Card>
        <div className="grid gap-4 lg:col-span-6">
          <RisesCard rises={risesOf(trends)} />
          {more && (
            <Card title="More said early, less that turns formal" id="openness">
              <p>{more}</p>
              <figure className="mt-2">
                <blockquote>{OPENNESS_QUOTE.words}</blockquote>
                <figcaption className="text-[0.95rem] text-soft">{OPENNESS_QUOTE.source}</figcaption>
              </figure>
            </Card>
          )}
          <Card title="Were they satisfied with how it was handled?" id="said">
            <p>{saidInWords(said.now, all.now)}</p>
            {said.before.answered > 0 && (
              <p className="mt-1">
                {years.yearBefore}: {saidInWords(said.before, all.before)}
              </p>
            )}
            <Note className="mt-2">
              {PANEL_BENCHMARK} {PANEL_SOURCE}.
            </Note>
          </Card>
          <Card title="The same matter again" id="again">
            <p>{againInWords(again, all)}</p>
            <Note className="mt-1">{AGAIN_RULE}</Note>
          </Card>
        </div>
        <TrendCard {...shown} id="about" title="What it was about" heading="About" rows={trends.categories} />
        <TrendCard {...shown} id="stages" title="How far it went" heading="Stage" rows={trends.stages} />
        <TrendCard
          {...shown}
          id="year-groups"
          title="Year groups"
          heading="Year group"
          rows={trends.yearGroups}
          note="As they were on the day. Where a case is not about one child, or nobody wrote it down, it is not known."
        />
        <TrendCard {...shown} id="channels" title="How it reached us" heading="Way" rows={trends.channels} />
        <TimesCard times={trends.times} years={years} />
      </div>
      <CsvLinks
        tables={['about', 'stages', 'year groups', 'ways']}
        address={(table) => withQuery(`${address}/export`, { table, academicYear })}
      />
    </SchoolPage>
  )
}
