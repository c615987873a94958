import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { canPrepare } from '@/lib/conversation/policy'
import { listQuestions, type QuestionToPractise } from '@/lib/conversation/practice'
import { plural } from '@/lib/impact/summary'
import { THEME_KEYS, THEMES } from '@/lib/judgement/themes'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Practise the questions' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ records?: string; theme?: string }>
}

/** Questions to practise with, by what they are about, each with how many of the school's records answer it. */
export default async function PracticePage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const questions = await listQuestions(viewer)
  if (!questions) return null
  const { records = '', theme = '' } = await searchParams
  const shown = questions.filter((one) => isShown(one, { records, theme }))
  const without = questions.filter((one) => one.records === 0).length
  const page = `/${school}/conversation/practice`
  const [first] = shown
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="Practise the questions"
      crumbs={[
        { name: 'Judgement', href: `/${school}/judgement` },
        { name: 'Ready for the conversation', href: `/${school}/conversation` },
      ]}
      kicker="Nobody knows what will be asked. These are questions that schools found hard to answer."
      lede={`${plural(questions.length, 'question', 'questions')}; ${without === 0 ? 'records answer each of them.' : `for ${without} there is no record yet.`}`}
    >
      {first && (
        <p className="mb-4">
          <ButtonLink href={`${page}/${first.key}`}>Begin with the first</ButtonLink>
        </p>
      )}
      <Filters action={page} label="Choose questions" clear={records || theme ? page : null}>
        <FilterSelect
          name="theme"
          label="About"
          value={theme}
          options={themesOf(questions).map((key) => ({ value: key, label: THEMES[key] }))}
        />
        <FilterSelect
          name="records"
          label="Records"
          value={records}
          options={[
            { value: 'with', label: 'With records that answer' },
            { value: 'without', label: 'Without any yet' },
          ]}
        />
      </Filters>
      {shown.length === 0 ? (
        <Empty title="No question is like that">
          <p>Choose another theme, or all of them.</p>
        </Empty>
      ) : (
        <Table
          caption="Questions, what they are about, who is likeliest to ask, and how many records answer them"
          columns={[
            { title: 'Question' },
            { title: 'About' },
            { title: 'Asked by' },
            { title: 'Records' },
            { title: 'My note' },
          ]}
          rows={shown.map((one) => ({
            key: one.key,
            cells: [
              <a key={one.key} href={`${page}/${one.key}`} className="inline-block py-2">
                {one.words}
              </a>,
              THEMES[one.themes[0]],
              one.who,
              one.records === 0 ? 'none yet' : one.records,
              one.hasNote ? 'written' : '',
            ],
          }))}
        />
      )}
    </SchoolPage>
  )
}

function isShown(question: QuestionToPractise, asked: { records: string; theme: string }): boolean {
  if (asked.theme && question.themes[0] !== asked.theme) return false
  if (asked.records === 'with') return question.records > 0
  return asked.records !== 'without' || question.records === 0
}

const themesOf = (questions: readonly QuestionToPractise[]) =>
  THEME_KEYS.filter((key) => questions.some(({ themes }) => themes[0] === key))
