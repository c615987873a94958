import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { findingOf } from '@/lib/judgement/finding'
import { getJudgementOverview } from '@/lib/judgement/overview'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Doors } from './_components/doors'
import { FrameworkCard } from './_components/framework-card'

export const metadata = { title: 'Judgement' }

/** How the school judges its own work with parents: what stands in each framework in use, and the doors from here. */
export default async function JudgementPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const frameworks = await getJudgementOverview(viewer)
  if (!frameworks) return null
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="What we judge our work with parents and carers to be"
      lede={findingOf(frameworks)}
    >
      {frameworks.map((framework) => (
        <FrameworkCard key={framework.id} school={school} framework={framework} />
      ))}
      {frameworks.length === 0 && (
        <Empty
          title="No framework is taken up yet"
          action={<ButtonLink href={`/${school}/judgement/frameworks`}>Choose a framework</ButtonLink>}
        >
          <p>
            A framework is a set of statements. The school says of each whether it is met, on which records
            that rests, and agrees a judgement, term by term. What is recorded once serves every framework.
          </p>
        </Empty>
      )}
      <Doors school={school} />
    </SchoolPage>
  )
}
