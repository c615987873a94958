import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { canPrepare } from '@/lib/conversation/policy'
import { getReadiness } from '@/lib/conversation/readiness'
import { standsInWords } from '@/lib/conversation/stands'
import { isoDateIn } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { BeforeCard } from './_components/before-card'
import { ClaimsCard } from './_components/claims-card'
import { DefinitionsCard } from './_components/definitions-card'
import { DifficultCard } from './_components/difficult-card'
import { ExamplesCard } from './_components/examples-card'
import { DoneCard, GapsCard } from './_components/gaps-card'
import { KeptHere } from './_components/kept-here'
import { StatementsCard } from './_components/statements-card'

export const metadata = { title: 'Ready for the conversation' }

const PARTS = [
  ['engagement', 'Engagement'],
  ['involvement', 'Involvement'],
  ['claims', 'Claims'],
  ['difficult', 'Parents who find it difficult'],
  ['statements', 'Statements'],
  ['gaps', 'Gaps'],
  ['done', 'What is being done'],
] as const

/** What belongs together, beside each other where there is room, so that less has to be turned over. */
const PAIR = 'grid grid-cols-1 items-start gap-4 lg:grid-cols-2 print:block print:space-y-3'

/** All that a conversation about the work with parents begins with, on one page that goes on without a connection. */
export default async function ReadinessPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const ready = await getReadiness(viewer)
  if (!ready) return null
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="Ready for the conversation"
      crumbs={[{ name: 'Judgement', href: `/${school}/judgement` }]}
      kicker="From this year’s records and last year’s. It is the school’s own record; nobody has to be given it."
      lede={standsInWords(ready.areas)}
    >
      <KeptHere viewer={viewer} at={ready.at} />
      <p className="print:hidden mb-3 flex flex-wrap gap-3">
        <ButtonLink href={`/${school}/conversation/practice`}>Practise the questions</ButtonLink>
        <ButtonLink look="quiet" href={`/${school}/conversation/packs`}>
          Packs to print and to give
        </ButtonLink>
      </p>
      <nav aria-label="On this page" className="print:hidden mb-4 flex flex-wrap gap-x-4">
        {PARTS.map(([id, name]) => (
          <a key={id} href={`#${id}`} className="inline-flex min-h-11 items-center">
            {name}
          </a>
        ))}
      </nav>
      <div className="grid grid-cols-1 gap-4">
        <DefinitionsCard />
        <div className={PAIR}>
          <ExamplesCard
            id="engagement"
            title="The two best examples of engagement"
            examples={ready.engagement}
            none="No engagement of this year or the last is on record as held."
            school={school}
          />
          <ExamplesCard
            id="involvement"
            title="The two best examples of involvement"
            examples={ready.involvement}
            none="No involvement of this year or the last is on record as held."
            school={school}
          />
        </div>
        <ClaimsCard claims={ready.claims} smallestShown={ready.smallestShown} school={school} />
        <DifficultCard
          reach={ready.reach}
          forGroups={ready.forGroups}
          smallestShown={ready.smallestShown}
          year={academicYearName(academicYearOf(isoDateIn(ready.at)))}
          school={school}
        />
        <StatementsCard areas={ready.areas} school={school} />
        <div className={PAIR}>
          <GapsCard areas={ready.areas} priorities={ready.priorities} school={school} />
          <DoneCard priorities={ready.priorities} improvements={ready.improvements} school={school} />
        </div>
        <BeforeCard useful={ready.useful} school={school} />
      </div>
    </SchoolPage>
  )
}
