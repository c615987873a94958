import { notFound } from 'next/navigation'
import { Hidden, TextArea, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getEvidence } from '@/lib/evidence/one'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { withdrawEvidence } from '../../actions'

export const metadata = { title: 'Withdraw evidence' }

const THE_CONTENT = { file: 'the file itself', link: 'the address', quotation: 'the words' }

/** A quotation's title is made of its words, and goes with them. */
const WHAT_STAYS = {
  file: 'Its title, where it came from, its date',
  link: 'Its title, where it came from, its date',
  quotation: 'That there was a quotation, where it came from, its date',
}

type Props = { params: Promise<{ school: string; id: string }> }

export default async function WithdrawEvidencePage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canRecordEvidence)
  const piece = await getEvidence(viewer, id)
  if (!piece || piece.withdrawnAt) notFound()

  const path = `/${school}/evidence`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title={`Withdraw “${piece.title}”`}
      crumbs={[
        { name: 'Evidence', href: path },
        { name: piece.title, href: `${path}/${id}` },
      ]}
      lede="It leaves every list and every page that relies on it, and governors no longer see it. For 30 days staff find it among what was withdrawn, with your reason, and can put it back from the bin; then it goes for good."
    >
      <Form action={withdrawEvidence} school={school}>
        <input type="hidden" name="id" value={id} />
        <Hidden name="version" value={piece.version} />
        <TextArea
          name="reason"
          label="Why?"
          hint="Such as “The family asked us to” or “It turned out to be about another class”."
          rows={3}
        />
        {piece.kind !== 'figure' && (
          <TickBox
            name="destroy"
            label={`Delete ${THE_CONTENT[piece.kind]} too, for good`}
            hint={`As when a family asks for it. ${WHAT_STAYS[piece.kind]} and your reason stay on record. It cannot be undone.`}
          />
        )}
        <Button look="danger">Withdraw it</Button>
      </Form>
    </SchoolPage>
  )
}
