import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { listSupportable } from '@/lib/evidence/choices'
import { consentChoice } from '@/lib/evidence/evidence'
import { getEvidence } from '@/lib/evidence/one'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AboutFields } from '../../_components/about-fields'
import { SupportsField } from '../../_components/supports-field'
import { HeardField, isRecording } from '../../_components/waiting-files'
import { editEvidence } from '../../actions'

export const metadata = { title: 'Change what is said about evidence' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function EditEvidencePage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canRecordEvidence)
  const piece = await getEvidence(viewer, id)
  if (!piece || piece.withdrawnAt) notFound()

  const chosen = piece.links.map((link) => ({
    activityId: link.activity.id,
    outcomeId: link.outcome?.id ?? null,
  }))
  const activities = await listSupportable(
    viewer,
    chosen.map((one) => one.activityId),
  )
  const path = `/${school}/evidence`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="Change what is said about it"
      crumbs={[
        { name: 'Evidence', href: path },
        { name: piece.title, href: `${path}/${id}` },
      ]}
      lede={
        <>
          What it is stays as it is. To put something else in its place,{' '}
          <a href={`${path}/new?replaces=${id}`}>replace it</a>.
        </>
      }
    >
      <Form action={editEvidence} school={school}>
        <input type="hidden" name="id" value={id} />
        <Hidden name="version" value={piece.version} />
        <TextField name="title" label="What is it?" defaultValue={piece.title} maxLength={150} />
        {piece.file && isRecording(piece.file.contentType) && (
          <HeardField name="heard" defaultValue={piece.heard} />
        )}
        <AboutFields isKnown kind={piece.kind} defaults={{ ...piece, consent: consentChoice(piece) }} />
        <SupportsField activities={activities} chosen={chosen} />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
