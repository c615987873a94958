import { notFound } from 'next/navigation'
import { Hidden, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { isLocale, languageOf } from '@/lib/door/languages'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { getInvitation } from '@/lib/skills/request-page'
import { checksInWords, mayBeAlone } from '@/lib/skills/volunteer'
import { invite } from '../../../actions'

export const metadata = { title: 'Ask somebody' }

type Props = { params: Promise<{ school: string; id: string; offerId: string }> }

export default async function InvitePage({ params }: Props) {
  const { school, id, offerId } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const found = await getInvitation(viewer, id, offerId)
  if (!found) notFound()
  const { request, offer, reasons } = found
  const address = `/${school}/skills/requests`
  const canBeAlone = mayBeAlone(offer.checks, request.neededOn ?? today())
  const reads = isLocale(offer.locale) ? languageOf(offer.locale).english : 'English'
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Ask ${offer.name}`}
      crumbs={[
        { name: 'Requests', href: address },
        { name: request.title, href: `${address}/${id}` },
      ]}
      lede={request.title}
    >
      {reasons.length > 0 && (
        <Card title="Why" id="why" className="mb-5">
          <ul className="list-disc ps-5">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <Note>{checksInWords(offer.checks, today())}</Note>
        </Card>
      )}
      <Form action={invite} school={school}>
        <Hidden name="requestId" value={id} />
        <Hidden name="offerId" value={offerId} />
        <TextArea
          name="message"
          label="A message to them"
          optional
          rows={3}
          hint={
            reads === 'English'
              ? 'They read it above the question, with what it is for and when.'
              : `They read the page in ${reads}, and your message in English as you write it. Short, plain words are easiest.`
          }
        />
        <Radios
          name="alone"
          label="Is a member of staff there all the time?"
          hint={
            canBeAlone
              ? undefined
              : 'Their checks are not complete for that day, so a member of staff has to be there all the time.'
          }
          options={[
            { value: 'no', label: 'Yes, all the time' },
            ...(canBeAlone ? [{ value: 'yes', label: 'No, they may be alone with pupils' }] : []),
          ]}
          defaultValue={canBeAlone && request.isUnsupervised ? 'yes' : 'no'}
        />
        <Button>Make the invitation</Button>
        <Note className="mt-2">
          Next you see its link once, to send or to show. They can say no without a reason.
        </Note>
      </Form>
    </SchoolPage>
  )
}
