import { forbidden } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { dateIn } from '@/lib/door/date-in'
import { DOOR_LANGUAGES, htmlLanguage, isLocale } from '@/lib/door/languages'
import { schoolWordsIn } from '@/lib/door/school-words'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAnswerForm } from '@/lib/skills/answer-form'
import { consentUntil } from '@/lib/skills/consent-until'
import { canEnterAnswers } from '@/lib/skills/policy'
import { PaperSheet } from './_components/paper-sheet'

export const metadata = { title: 'A sheet of paper to answer on' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ in?: string | string[] }> }

/** The questions of the door on paper, for who would rather write with a pen. */
export default async function PaperPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canEnterAnswers)
  const form = await getAnswerForm(viewer)
  if (!form) forbidden()
  const asked = (await searchParams).in
  const locale = isLocale(asked) ? asked : 'en'
  const words = (await schoolWordsIn(viewer, [locale])).get(locale)
  if (!words) forbidden()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="A sheet of paper to answer on"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Offers', href: `/${school}/skills/offers` },
      ]}
    >
      <Filters action={`/${school}/skills/paper`} label="Choose the language" clear={null}>
        <FilterSelect
          name="in"
          label="Language"
          value={locale}
          all={null}
          options={DOOR_LANGUAGES.map(({ code, english, own }) => ({
            value: code,
            label: own === english ? english : `${english} (${own})`,
          }))}
        />
      </Filters>
      <div className="mb-4 print:hidden">
        {words.isMachine && <Note className="mb-2">Machine translation, not yet checked by a speaker.</Note>}
        <PrintButton>Print the sheet</PrintButton>
      </div>
      <div className="sheet paper" {...htmlLanguage(locale)}>
        <PaperSheet
          say={words.words}
          kinds={form.kinds}
          locale={locale}
          schoolName={viewer.schoolName}
          until={dateIn(locale, consentUntil(today()))}
        />
      </div>
    </SchoolPage>
  )
}
