import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepFamilies } from '@/lib/families/policy'
import { getPupil } from '@/lib/families/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Timeline } from '../../../history/_components/timeline'
import { PupilFields } from '../../_components/pupil-fields'
import { RemovalCard } from '../../_components/removal-card'
import { StandingCard } from '../../_components/standing-card'
import { changePupilAction, pupilCameBackAction, pupilLeftAction } from '../../actions'

export const metadata = { title: 'A pupil' }

export default async function PupilPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const pupil = await getPupil(viewer, id)
  if (!pupil) notFound()
  const families = `/${school}/families`
  const { family, hanging } = pupil
  const figures = hanging.figures === 1 ? 'one figure' : `${hanging.figures} figures`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Pupil ${pupil.reference}`}
      crumbs={[
        { name: 'Parents', href: families },
        ...(family ? [{ name: family.reference, href: `${families}/${family.id}` }] : []),
      ]}
      lede={
        pupil.leftAt
          ? `This pupil left on ${longDate(isoDateIn(pupil.leftAt))}. ${hanging.figures > 0 ? `The ${figures} kept here stay in the record.` : ''}`
          : hanging.figures > 0
            ? `The record holds ${figures} for this pupil.`
            : undefined
      }
    >
      <Form action={changePupilAction} school={school}>
        <Hidden name="id" value={pupil.id} />
        <Hidden name="version" value={pupil.version} />
        <TextField
          name="familyReference"
          label="Family reference"
          hint="Without one, the pupil’s parents are on no tick list."
          optional
          width="medium"
          autoComplete="off"
          spellCheck={false}
          defaultValue={family?.reference}
        />
        <PupilFields pupil={pupil} choices={pupil.choices} />
        <Button>Save</Button>
      </Form>
      {pupil.leftAt ? (
        <StandingCard
          school={school}
          record={pupil}
          title="Has the pupil come back?"
          says="The pupil is put back in the lists."
          button="This pupil has come back"
          action={pupilCameBackAction}
        />
      ) : (
        <StandingCard
          school={school}
          record={pupil}
          title="Has the pupil left?"
          says="The pupil goes out of the lists. The figures stay. It can be undone."
          button="This pupil has left"
          action={pupilLeftAction}
        />
      )}
      <RemovalCard what="this pupil" hanging={hanging} href={`${families}/pupils/${id}/remove`} />
      <div className="mt-5">
        <Timeline entries={pupil.history} />
      </div>
    </SchoolPage>
  )
}
