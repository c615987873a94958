import { forbidden } from 'next/navigation'
import { yearAsked, yearsToShow } from '@/app/[school]/impact/_components/years'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getOverview } from '@/lib/skills/overview'
import { OVERVIEW_TABLES } from '@/lib/skills/overview-csv'
import { canAskParents, canSeeOffers } from '@/lib/skills/policy'
import { howFarInWords } from '@/lib/skills/use-words'
import { GoodwillCard } from './_components/goodwill-card'
import { GroupsCard } from './_components/groups-card'
import { MissingCard } from './_components/missing-card'
import { PhasesCard } from './_components/phases-card'
import { StepsCard } from './_components/steps-card'
import { WaitingCard } from './_components/waiting-card'
import { WaysCard } from './_components/ways-card'
import { WaysOn } from './_components/ways-on'

export const metadata = { title: 'What parents can do' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ academicYear?: string }> }

export default async function SkillsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeOffers)
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const overview = await getOverview(viewer, academicYear)
  if (!overview) forbidden()
  const { now, before } = overview
  const path = `/${school}/skills`
  const years = { year: academicYearName(academicYear), yearBefore: academicYearName(academicYear - 1) }
  const ways = <WaysCard school={school} overview={overview} {...{ academicYear, year: years.year }} />
  const isEmpty = now.offered + before.offered === 0
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="Who could help, and do we ask them?"
      kicker={`What parents and carers offer, ${years.year}`}
      lede={!isEmpty && howFarInWords(now)}
    >
      <WaysOn viewer={viewer} />
      <Filters action={path} label="Choose the year">
        <FilterSelect
          name="academicYear"
          label="Academic year"
          value={`${academicYear}`}
          all={null}
          options={yearsToShow(current, academicYear)}
        />
      </Filters>
      {isEmpty ? (
        <div className="space-y-4">
          <NobodyAsked path={path} mayAsk={canAskParents(viewer)} />
          {ways}
        </div>
      ) : (
        <>
          <WaitingCard path={path} overview={overview} />
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-12">
            <StepsCard use={overview} {...years} />
            <GoodwillCard path={path} skills={overview.skills} />
            <GroupsCard use={overview} year={years.year} />
            <MissingCard path={path} overview={overview} year={years.year} />
            <PhasesCard school={school} phases={overview.phases} {...{ academicYear, year: years.year }} />
            {ways}
          </div>
        </>
      )}
      <CsvLinks
        tables={[...OVERVIEW_TABLES]}
        address={(table) => withQuery(`${path}/export`, { table, academicYear })}
      />
    </SchoolPage>
  )
}

function NobodyAsked({ path, mayAsk }: { path: string; mayAsk: boolean }) {
  return (
    <Empty
      title="Nobody knows yet what the parents and carers here can do"
      action={mayAsk && <ButtonLink href={`${path}/campaigns/new`}>Ask them</ButtonLink>}
    >
      <p>
        Somebody speaks four languages, somebody builds walls, somebody was a nurse for thirty years. Parents
        say they do not come forward because nobody asked. In 2011 not one of the 47 schools Ofsted visited
        had asked them what they could do.
      </p>
    </Empty>
  )
}
