import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { ACTIVITY_KINDS, KIND_DEFINITIONS } from '@/lib/activities/kind'
import { STEP_LABELS, STEPS } from '@/lib/impact/ladder'
import { STEP_MEANINGS } from '@/lib/impact/step-meanings'
import { requireViewer } from '@/lib/platform/require-viewer'
import { CONCERN_WORDS } from './_components/concern-words'
import { GLOSSARY } from './_components/glossary'

export const metadata = { title: 'What the words mean' }

export default async function DefinitionsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title="What the words mean"
      lede="Engagement is easily mistaken for involvement, and both for keeping parents informed. They are three different things, and consultation is a fourth."
    >
      <nav aria-label="On this page" className="print:hidden mb-4 flex flex-wrap gap-x-5">
        <a href="#kinds" className="inline-flex min-h-11 items-center">
          The four kinds
        </a>
        <a href="#ladder" className="inline-flex min-h-11 items-center">
          The ladder
        </a>
        <a href="#concerns" className="inline-flex min-h-11 items-center">
          Concern and complaint
        </a>
        <a href="#words" className="inline-flex min-h-11 items-center">
          Other words
        </a>
      </nav>
      <section aria-labelledby="kinds" className="mb-6">
        <h2 id="kinds" className="mb-2">
          Four kinds of work with parents and carers
        </h2>
        <div className="grid gap-4 md:grid-cols-2">
          {ACTIVITY_KINDS.map((kind) => {
            const { name, definition, example, exampleParagraph, notThis } = KIND_DEFINITIONS[kind]
            return (
              <Card key={kind} id={kind}>
                <h3 className="mb-1">{name}</h3>
                <p>{definition}</p>
                <p className="mt-2">
                  <b>In one school:</b> {example}
                </p>
                <p className="mt-2">{notThis}</p>
                <Note className="mt-2">
                  The example retells a case in Ofsted’s survey “Schools and parents” (April 2011), paragraph{' '}
                  {exampleParagraph}.
                </Note>
              </Card>
            )
          })}
        </div>
      </section>
      <Card id="ladder" title="The ladder: how much may be said" className="mb-6">
        <p className="max-w-[46rem]">
          An activity stands on the highest step that its records support. Nobody chooses it. Steps below that
          are not met are shown as gaps. Higher is not better work: it is better knowledge of what the work
          did.
        </p>
        <ol className="mt-2">
          {STEPS.map((step, i) => (
            <li key={step} id={step} className="border-t border-line py-2">
              <b>
                {i + 1}. {STEP_LABELS[step]}.
              </b>{' '}
              {STEP_MEANINGS[step]}
            </li>
          ))}
        </ol>
      </Card>
      <Card id="concerns" title="Concern and complaint" className="mb-6">
        <dl className="max-w-[46rem]">
          {CONCERN_WORDS.map(({ word, means }) => (
            <div key={word} className="border-t border-line py-2 first:border-t-0">
              <dt className="font-bold">{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
        <Note className="mt-2">
          The words in quotation marks are the Department for Education’s, from its guidance on school
          complaints procedures, under the Open Government Licence v3.0.
        </Note>
      </Card>
      <Card id="words" title="Other words">
        <dl className="max-w-[46rem]">
          {GLOSSARY.map(({ word, means }) => (
            <div key={word} className="border-t border-line py-2 first:border-t-0">
              <dt className="font-bold">{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </SchoolPage>
  )
}
