import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getOwnGroup } from '@/lib/schools/own-groups'
import { mayChangeSettings } from '@/lib/schools/policy'
import { removeGroupAction, renameGroupAction } from '../../actions'

export const metadata = { title: 'A pupil group' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function GroupPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayChangeSettings)
  const group = await getOwnGroup(viewer, id)
  if (!group) notFound()
  const uses = [count(group.pupils, 'pupil', 'pupils'), count(group.activities, 'activity', 'activities')]
  const isUsed = group.pupils + group.activities > 0
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'School settings', href: `/${school}/settings` }]}
      title={group.name}
      lede={isUsed ? `Carried by ${uses.join(' and ')}.` : 'No pupil and no activity carries it.'}
    >
      <Form action={renameGroupAction} school={school}>
        <Hidden name="id" value={group.id} />
        <Hidden name="was" value={group.name} />
        <TextField name="groupName" label="What you call it" autoComplete="off" defaultValue={group.name} />
        <Button>Save</Button>
      </Form>
      <Card title="Remove it" id="remove" className="mt-8">
        {isUsed ? (
          <p>It can be removed once no pupil and no activity carries it.</p>
        ) : (
          <Form action={removeGroupAction} school={school}>
            <Hidden name="id" value={group.id} />
            <Button look="danger">Remove “{group.name}”</Button>
          </Form>
        )}
      </Card>
    </SchoolPage>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
