import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Filters, FilterText } from '@/components/form/filters'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { getEvidenceToLink, MOST_OFFERED } from '@/lib/plan/link-queries'
import { canPlan } from '@/lib/plan/policy'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { chooseEvidence } from '../../actions'
import { PriorityFormPage } from '../_components/priority-form-page'

export const metadata = { title: 'Evidence of a priority' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ words?: string | string[] }>
}

/** What belongs to it is always shown, so that a filter takes nothing off; then that of its activities, then the newest others. */
export default async function LinkEvidencePage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const words = String((await searchParams).words ?? '')
    .trim()
    .slice(0, 100)
  const found = await getEvidenceToLink(viewer, id, words)
  if (!found) notFound()
  const { priority, evidence } = found
  const here = `/${school}/plan/${id}/evidence`
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="Which evidence belongs to it?"
      lede="What shows why it matters, and what came of it."
    >
      <Filters action={here} label="Find evidence" clear={words ? here : null}>
        <FilterText name="words" label="In the title" value={words} />
      </Filters>
      {evidence.length === 0 ? (
        <Empty
          title={words ? 'None of these' : 'No evidence is on record yet'}
          action={!words && <ButtonLink href={`/${school}/evidence/new`}>Add evidence</ButtonLink>}
        >
          <p>Evidence is added with the activity it supports, and can then be chosen here.</p>
        </Empty>
      ) : (
        <Form action={chooseEvidence} school={school}>
          <Hidden name="id" value={id} />
          <Hidden name="version" value={priority.version} />
          <TickBoxes
            name="evidenceIds"
            label="It belongs to it"
            hint={`The newest ${MOST_OFFERED} are offered. A word of the title finds the others.`}
            options={evidence.map(({ id: value, title, datedOn, isLinked, isNear }) => ({
              value,
              label: title,
              hint: shortDate(datedOn),
              group: isLinked ? 'Belongs to it' : isNear ? 'Of its activities' : 'Others, the newest first',
            }))}
            defaultValue={evidence.flatMap((piece) => (piece.isLinked ? [piece.id] : []))}
          />
          <Button>Save</Button>
        </Form>
      )}
    </PriorityFormPage>
  )
}
