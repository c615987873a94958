import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { mayRecordCase } from '@/lib/concerns/policy'
import { getRecordForm, whomToTell } from '@/lib/concerns/record-page'
import { keptKey } from '@/lib/platform/kept-key'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ForgetTyped } from '../_components/forget-typed'
import { KEPT_AS } from '../_components/signpost-form'

export const metadata = { title: 'Tell somebody now' }

export default async function SafeguardingPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayRecordCase)
  const { people } = await getRecordForm(viewer)
  const isOnRecord = people.some(({ duties }) => duties.includes('safeguarding_lead'))
  return (
    <SchoolPage
      viewer={viewer}
      place="record"
      width="narrow"
      title={`Tell ${whomToTell(people)} now`}
      lede="In person or by telephone, before you do anything else."
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
    >
      <ForgetTyped keptKey={keptKey(viewer)} keptAs={KEPT_AS} />
      <Card tone="next" title="What to do" id="what-to-do" className="mb-5">
        <ul className="list-disc pl-5">
          {!isOnRecord && (
            <li>
              Nobody is on record here as the designated safeguarding lead. If you do not know who it is, tell
              the headteacher.
            </li>
          )}
          <li>If a child is in danger at this moment, ring 999 first.</li>
          <li>Do not promise to keep it to yourself, and do not look into it.</li>
          <li>
            Write down what was said, in the child’s or parent’s words, where your school keeps its
            safeguarding records.
          </li>
          <li>
            If it is about somebody who works here, tell the headteacher; if it is about the headteacher, tell
            the chair of governors. You can also ring your local authority’s children’s services, or the NSPCC
            on 0808 800 5000.
          </li>
        </ul>
      </Card>
      <p className="mb-5">
        Nothing of what you typed is kept: not in Alongside, and not on this device. The school’s history says
        only that you were shown this page.
      </p>
      <ButtonLink look="quiet" href={`/${school}`}>
        Back to Today
      </ButtonLink>
      <Note className="mt-5">
        From Keeping children safe in education, statutory guidance for schools in England, part one.
      </Note>
    </SchoolPage>
  )
}
