import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Empty, Note } from '@/components/ui/card'
import { CsvLinks } from '@/components/ui/csv-link'
import { ABOUT_TITLES } from '@/lib/governance/figure'
import { mayAsk, mayKeepMeetings } from '@/lib/governance/policy'
import { getGovernorsPaper, type LastMeeting } from '@/lib/governance/queries'
import { canSeeForums } from '@/lib/ideas/policy'
import { maySeeGovernorsPage } from '@/lib/impact/governors'
import { findingBefore, findingOf } from '@/lib/impact/summary'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { BesideTitles, HeldTitle } from '../_components/held-title'
import { KindsCard } from '../_components/kinds-card'
import { ProtectedConcernsCard } from '../_components/protected-concerns-card'
import { ProtectedSkillsCard } from '../_components/protected-skills-card'
import { StepsCard } from '../_components/steps-card'
import { yearAsked, yearsToShow } from '../_components/years'
import { ClaimsCard } from './_components/claims-card'
import { FigureFoot } from './_components/figure-foot'
import { JudgedCard } from './_components/judged-card'
import { ProtectedReachCard } from './_components/protected-reach-card'
import { QuestionsCard } from './_components/questions-card'
import { SinceCard } from './_components/since-card'

export const metadata = { title: 'For governors' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ academicYear?: string }> }

export default async function GovernorsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeGovernorsPage)
  const current = academicYearOf(today())
  const academicYear = yearAsked((await searchParams).academicYear, current)
  const paper = await getGovernorsPaper(viewer, academicYear)
  if (!paper) return null

  const { page, lastMeeting } = paper
  const questions = paper.questions ?? []
  const address = `/${school}/impact/governors`
  const beside = { page: address, academicYear, mayAsk: mayAsk(viewer), questions }
  const years = { year: academicYearName(academicYear), yearBefore: academicYearName(academicYear - 1) }
  const { summary, lastYear, claims, onlyCame, smallestShown } = page
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      title={`Our work with parents and carers, ${years.year}`}
      kicker="For governors. Counts and themes only; no family or pupil can be recognised."
      lede={
        <>
          {findingOf(summary)} {findingBefore(lastYear, years.yearBefore)}
        </>
      }
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
      {lastMeeting && <SinceCard meeting={lastMeeting} questions={paper.questions} />}
      {summary.total === 0 ? (
        <Empty title={`Nothing is on record for ${years.year} yet`}>
          <p>
            When the school has planned an activity, this page shows how far it has come and who was reached.
          </p>
        </Empty>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-12 print:grid-cols-12 print:gap-2 print:text-[8.5pt] print:leading-snug">
          <ClaimsCard
            claims={claims}
            onlyCame={onlyCame}
            total={summary.total}
            smallestShown={smallestShown}
            beside={beside}
            marks={marksOf(lastMeeting)}
          />
          <StepsCard
            summary={summary}
            lastYear={lastYear}
            {...years}
            foot={<FigureFoot beside={beside} about="steps" name={ABOUT_TITLES.steps} />}
          />
          <KindsCard
            summary={summary}
            lastYear={lastYear}
            {...years}
            foot={<FigureFoot beside={beside} about="kinds" name={ABOUT_TITLES.kinds} />}
          />
          <ProtectedReachCard
            rows={page.reach}
            smallestShown={smallestShown}
            year={years.year}
            foot={<FigureFoot beside={beside} about="reach" name={ABOUT_TITLES.reach} />}
          />
          {page.quotations.length > 0 && (
            <Card
              title="In parents’ and carers’ own words"
              id="words"
              className="lg:col-span-5 print:col-span-5"
            >
              {page.quotations.map(({ id, words, activity, saidOn }) => (
                <figure key={id} className="mb-3">
                  <blockquote>{words}</blockquote>
                  <figcaption className="text-[0.95rem] text-soft print:text-[0.95em]">
                    {activity}, {shortDate(saidOn)}
                  </figcaption>
                </figure>
              ))}
              <Note>Printed with consent. A few voices, not a survey.</Note>
            </Card>
          )}
          <Card
            title="Three questions you could ask"
            id="ask"
            tone="next"
            className="lg:col-span-7 print:col-span-12"
          >
            <ul className="list-disc pl-5">
              <li>How were the families chosen, and who chose?</li>
              <li>What would have happened anyway, without the activity?</li>
              <li>Who did not come, and what has the school learned about why?</li>
            </ul>
          </Card>
          {page.evidence.length > 0 && (
            <Card title="Evidence open to governors" id="evidence" className="lg:col-span-5 print:hidden">
              <ul className="lines">
                {page.evidence.map(({ id, title, datedOn, held }) => (
                  <li key={id}>
                    <a href={`/${school}/evidence/${id}`}>
                      <HeldTitle title={title} held={held} />
                    </a>{' '}
                    <small>{shortDate(datedOn)}</small>
                  </li>
                ))}
              </ul>
              <BesideTitles items={page.evidence} />
            </Card>
          )}
        </div>
      )}
      <JudgedCard judged={paper.judged} beside={beside} />
      <ProtectedConcernsCard
        concerns={paper.concerns}
        years={years}
        className="mt-4 print:mt-2 print:text-[8.5pt] print:leading-snug"
      />
      <ProtectedSkillsCard
        skills={paper.skills}
        years={years}
        className="mt-4 print:mt-2 print:text-[8.5pt] print:leading-snug"
      />
      <p className="print:hidden">
        <a href={withQuery(`/${school}/concerns/report`, { academicYear })} className="inline-block py-2">
          The year’s report on concerns and complaints
        </a>
        {canSeeForums(viewer) && (
          <>
            {' · '}
            <a href={`/${school}/ideas/forums`} className="inline-block py-2">
              The forums, and whom they speak for
            </a>
          </>
        )}
      </p>
      {questions.length > 0 && (
        <div className="mt-4 print:mt-2 print:text-[8.5pt] print:leading-snug">
          <QuestionsCard questions={questions} page={address} />
        </div>
      )}
      <CsvLinks
        tables={[
          'claims',
          'steps',
          'kinds',
          'reach',
          'skills',
          ...(paper.judged.length > 0 ? ['judgements'] : []),
          ...(questions.length > 0 ? ['questions'] : []),
        ]}
        address={(table) => withQuery(`${address}/export`, { table, academicYear })}
      />
      {mayKeepMeetings(viewer) && (
        <p className="print:hidden">
          <a href={`${address}/meetings`} className="inline-block py-2">
            Governors’ meetings
          </a>
        </p>
      )}
    </SchoolPage>
  )
}

/** What is said beside an activity that is new or says something else since the last meeting. */
function marksOf(meeting: LastMeeting | null): Map<string, string> {
  const since = meeting?.since?.activities ?? []
  const day = meeting ? shortDate(meeting.heldOn) : ''
  return new Map(since.map(({ key, before }) => [key, `${before === null ? 'new' : 'changed'} since ${day}`]))
}
