import { notFound } from 'next/navigation'
import { DateField, Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { getProcedure } from '@/lib/concerns/procedure-queries'
import { MOST_STAGES } from '@/lib/concerns/procedure-schema'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { makeVersionAction } from '../../../actions'
import { StageFields } from '../../_components/stage-fields'

export const metadata = { title: 'Change a procedure' }

type Props = { params: Promise<{ school: string; key: string }> }

export default async function ChangeProcedurePage({ params }: Props) {
  const { school, key } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const [latest] = (await getProcedure(viewer, key)) ?? []
  if (!latest) notFound()
  const { procedure, number, inForceFrom } = latest
  const path = `/${school}/concerns/settings`
  const first = [inForceFrom, today()].toSorted().at(-1)
  const rows = Math.min(MOST_STAGES, procedure.stages.length + 1)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      crumbs={[
        { name: 'Settings', href: path },
        { name: 'Stages and days', href: `${path}/procedures` },
        { name: procedure.name, href: `${path}/procedures/${key}` },
      ]}
      title={`Change ${procedure.name}`}
      lede="This makes a new version. Cases that began before the day below keep the stages and days they began with."
    >
      <Form action={makeVersionAction} school={school}>
        <Hidden name="key" value={key} />
        <Hidden name="version" value={number} />
        <DateField
          name="inForceFrom"
          label="In force from"
          hint="Today or a day to come, such as 1/9/2027. Cases that reach you from that day on begin under it."
          defaultValue={first}
        />
        {Array.from({ length: rows }, (_, row) => (
          <StageFields key={stageKey(row)} row={row} stage={procedure.stages[row]} />
        ))}
        <Button>Save as a new version</Button>
      </Form>
    </SchoolPage>
  )
}

const stageKey = (row: number) => `stage-${row}`
