import { notFound } from 'next/navigation'
import { Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty, Note } from '@/components/ui/card'
import { DAYS_NOTE } from '@/lib/concerns/default-procedures'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { inForceOf, listProcedures } from '@/lib/concerns/procedure-queries'
import { checkedWords } from '@/lib/concerns/procedure-words'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { chooseProcedureAction } from '../actions'
import { StagesList } from './_components/stages-list'

export const metadata = { title: 'Procedures' }

const LADDERS = ['maintained', 'academy']

export default async function ProceduresPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const procedures = await listProcedures(viewer)
  if (!procedures) notFound()
  const path = `/${school}/concerns/settings`
  const shown = [...LADDERS, 'data_protection'].flatMap((key) => {
    const versions = procedures.get(key)
    return versions ? [inForceOf(versions)] : []
  })
  const ladders = shown.filter(({ key }) => LADDERS.includes(key))
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Settings', href: path },
      ]}
      title="Stages and days"
      lede="A case runs by the version of the procedure that was in force when it came, to its end. A change makes a new version."
    >
      {shown.length === 0 ? (
        <Empty
          title="No procedure yet"
          action={<ButtonLink href={`${path}/categories`}>Bring in what to start with</ButtonLink>}
        >
          <p>Categories, procedures and letters come with Alongside, for your school to change.</p>
        </Empty>
      ) : (
        <div className="space-y-5">
          <Card id="which" title="Which procedure your school has">
            <Form action={chooseProcedureAction} school={school} className="mt-2">
              <Radios
                name="key"
                label="New concerns and complaints begin under"
                options={ladders.map(({ key, procedure }) => ({
                  value: key,
                  label: procedure.name,
                  hint: procedure.appliesTo,
                }))}
                defaultValue={ladders.find(({ isChosen }) => isChosen)?.key}
              />
              <Button>Save</Button>
            </Form>
          </Card>
          {shown.map((version) => (
            <Card key={version.key} id={version.key} title={version.procedure.name}>
              <p className="mb-2">
                {whoseItIs(version)} {version.procedure.source} {checkedWords(version.procedure)}
              </p>
              <StagesList procedure={version.procedure} />
              <p className="mt-2">After that: {version.procedure.after}</p>
              <p className="mt-2">
                <a href={`${path}/procedures/${version.key}`} className="inline-block py-2">
                  Versions and changes<span className="sr-only"> of {version.procedure.name}</span>
                </a>
              </p>
            </Card>
          ))}
          <Note>{DAYS_NOTE}</Note>
        </div>
      )}
    </SchoolPage>
  )
}

function whoseItIs({ key, isChosen }: { key: string; isChosen: boolean }): string {
  if (key === 'data_protection') return 'For cases about data protection, whatever the school.'
  return isChosen ? 'Your school’s own.' : 'Not used by your school.'
}
