import { forbidden, notFound } from 'next/navigation'
import { Hidden, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { caseName } from '@/lib/concerns/case'
import { getLetter } from '@/lib/concerns/letter-queries'
import { gapsLeft } from '@/lib/concerns/letter-text'
import { mayOpenCases } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Gaps } from '../../_components/gaps'
import { change } from '../../actions'

export const metadata = { title: 'Change a letter' }

type Props = { params: Promise<{ school: string; id: string; letterId: string }> }

export default async function EditLetterPage({ params }: Props) {
  const { school, id, letterId } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLetter(viewer, id, letterId)
  if (!found) notFound()
  if (!found.mayWrite) forbidden()
  const { letter } = found
  const path = `/${school}/concerns/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Change the letter"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
        { name: letter.title, href: `${path}/letters/${letterId}` },
      ]}
    >
      {letter.sentOn ? (
        <p>
          This letter was sent, and stays as it was sent. <a href={`${path}/letters`}>Write another</a>.
        </p>
      ) : (
        <>
          <Gaps gaps={gapsLeft(letter.body)} />
          <Form action={change} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="letterId" value={letterId} />
            <Hidden name="version" value={letter.version} />
            <TextField name="title" label="What is it?" defaultValue={letter.title} maxLength={150} />
            <TextArea name="body" label="The letter" defaultValue={letter.body} rows={20} />
            <Button>Save</Button>
          </Form>
        </>
      )}
    </SchoolPage>
  )
}
