import { notFound } from 'next/navigation'
import { Hidden, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { type CarryOver, getCarryOver } from '@/lib/judgement/carry-over'
import { carriedField } from '@/lib/judgement/framework-schema'
import { canJudge } from '@/lib/judgement/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../_components/crumbs'
import { Differences } from '../../_components/differences'
import { sayCarried } from '../../actions'

export const metadata = { title: 'Which statements carry on' }

/** What an edition changed against the one before it, and of each statement whether it carries one of those on. */
export default async function CarriedPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const found = await getCarryOver(viewer, id)
  if (!found) notFound()
  const { name, edition, before, differences, version } = found
  const isDraft = found.status === 'draft'
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={isDraft ? 'What this edition changes' : 'Which statements carry on?'}
      kicker={`${name}, ${edition}. Before: ${before.edition}`}
      crumbs={editionCrumbs(school, found)}
      lede={
        isDraft
          ? 'Once it is in use you say of each statement whether it carries on one of the edition before.'
          : 'Where a statement asks the same as one of the edition before, say so: then the two are compared term by term. Nothing is assumed, and what was judged is not touched.'
      }
    >
      {isDraft ? (
        <Differences differences={differences} />
      ) : (
        <Form action={sayCarried} school={school}>
          <Hidden name="id" value={id} />
          <Hidden name="version" value={version} />
          <Differences
            differences={differences}
            beside={(one) => <CarriesOn one={one} wasSaid={found.wasSaid} />}
          />
          <Button>Keep what carries on</Button>
        </Form>
      )}
    </SchoolPage>
  )
}

function CarriesOn({
  one: { after, before },
  wasSaid,
}: {
  one: CarryOver['differences']['statements'][number]
  wasSaid: boolean
}) {
  if (!after) return <Note>It was asked before, and is not any more.</Note>
  if (!before) return <Note>It begins here.</Note>
  return (
    <div className="mt-2 max-w-[30rem]">
      <Radios
        name={carriedField(after.id)}
        label={
          <>
            Does it carry on the one before?<span className="sr-only"> {after.words}</span>
          </>
        }
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        defaultValue={after.carriesOnId ? 'yes' : wasSaid ? 'no' : null}
        columns="always"
      />
    </div>
  )
}
