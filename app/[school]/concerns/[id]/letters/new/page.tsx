import { notFound } from 'next/navigation'
import { Hidden, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { caseName } from '@/lib/concerns/case'
import { getLetterStart } from '@/lib/concerns/letter-start'
import { mayOpenCases } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Gaps } from '../_components/gaps'
import { TemplateChoice } from '../_components/template-choice'
import { write } from '../actions'

export const metadata = { title: 'Write a letter' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ template?: string | string[] }>
}

export default async function NewLetterPage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const { template } = await searchParams
  const found = await getLetterStart(viewer, id, typeof template === 'string' ? template : null)
  if (!found) notFound()
  const path = `/${school}/concerns/${id}`
  const { start } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={start ? start.title || 'A letter' : 'Which letter?'}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
        { name: 'Letters', href: `${path}/letters` },
      ]}
      lede={start && 'Change anything. It is kept as a draft until you say that it was sent.'}
    >
      {start ? (
        <>
          <Gaps gaps={start.gaps} />
          <Form action={write} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="templateId" value={start.templateId ?? ''} />
            <TextField
              name="title"
              label="What is it?"
              hint="As it stands on the timeline, and on the parent’s own page. No names."
              defaultValue={start.title}
              maxLength={150}
            />
            <TextArea name="body" label="The letter" defaultValue={start.body} rows={20} />
            <Button>Keep it as a draft</Button>
          </Form>
        </>
      ) : (
        <TemplateChoice path={`${path}/letters/new`} templates={found.templates} />
      )}
    </SchoolPage>
  )
}
