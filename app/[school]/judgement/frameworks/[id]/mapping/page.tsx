import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { getFramework } from '@/lib/judgement/framework-queries'
import { themesField } from '@/lib/judgement/framework-schema'
import { canJudge } from '@/lib/judgement/policy'
import { THEME_KEYS, THEMES, themeNames } from '@/lib/judgement/themes'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { editionCrumbs } from '../../_components/crumbs'
import { changeMapping } from '../../actions'

export const metadata = { title: 'What each statement asks for' }

const CHOICES = THEME_KEYS.map((value) => ({ value, label: THEMES[value] }))

/** Which themes each statement of an edition asks for, to be seen and changed. */
export default async function MappingPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const framework = await getFramework(viewer, id)
  if (!framework) notFound()
  const { areas, statements, status } = framework
  const mayChange = status === 'in_use' || status === 'draft'
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="What each statement asks for"
      kicker={`${framework.name}, ${framework.edition}`}
      crumbs={editionCrumbs(school, framework)}
      lede="A record is put under its themes once. A statement finds the records whose themes it asks for, so one record serves every framework. What was agreed before stays as it was."
    >
      {!mayChange && <Note className="mb-4">This edition is not in use any more, and stays as it was.</Note>}
      <Form action={changeMapping} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={framework.version} />
        {areas.map(({ key, name }) => {
          const own = statements.filter(({ areaKey }) => areaKey === key)
          return (
            own.length > 0 && (
              <section key={key} className="mb-6">
                <h2 className="mb-1">{name}</h2>
                {own.map(({ id: criterionId, words, themes }) => (
                  <div key={criterionId} className="border-t border-line py-3">
                    <p className="max-w-[46rem]">{words}</p>
                    <Folded
                      summary={themes.length > 0 ? themeNames(themes) : 'Asks for no theme yet'}
                      names={[themesField(criterionId)]}
                    >
                      <TickBoxes
                        name={themesField(criterionId)}
                        label={
                          <>
                            Asks for<span className="sr-only">: {words}</span>
                          </>
                        }
                        options={CHOICES}
                        defaultValue={themes}
                        columns
                      />
                    </Folded>
                  </div>
                ))}
              </section>
            )
          )
        })}
        {mayChange && <Button>Save what they ask for</Button>}
      </Form>
    </SchoolPage>
  )
}
