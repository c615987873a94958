import { forbidden } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Table } from '@/components/ui/table'
import { canCheckTranslations } from '@/lib/door/policy'
import { listLanguages } from '@/lib/door/translation-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Languages of the parents’ door' }

export default async function LanguagesPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canCheckTranslations)
  const languages = await listLanguages(viewer)
  if (!languages) forbidden()
  const whole = languages.filter(({ messages, confirmed }) => confirmed === messages).length
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="Languages of the parents’ door"
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede={
        whole === 0
          ? `Parents and carers can answer in English and ${languages.length} other languages. A machine translated those, and nobody here has read a whole one yet.`
          : `Of the ${languages.length} languages a machine translated, somebody who speaks it has read all of ${whole}.`
      }
    >
      <p className="mb-4 max-w-prose">
        Ask a colleague who speaks one to read it beside the English. They confirm what is right and put the
        rest in better words, and parents read those from then on. Until all of a language is confirmed, its
        pages tell parents that a machine translated them.
      </p>
      <Table
        stacks
        caption="Languages, and how much of each a speaker has confirmed"
        columns={[
          { title: 'Language' },
          { title: 'Confirmed', isNumber: true },
          { title: 'Where it stands' },
        ]}
        rows={languages.map(({ code, dir, english, own, messages, confirmed }) => ({
          key: code,
          cells: [
            <a key="link" href={`/${school}/door/languages/${code}`}>
              {english}{' '}
              <span lang={code} dir={dir}>
                {own}
              </span>
            </a>,
            `${confirmed} of ${messages}`,
            <span key="standing" className="inline-block min-w-32">
              {standing(messages, confirmed)}
            </span>,
          ],
        }))}
      />
    </SchoolPage>
  )
}

function standing(messages: number, confirmed: number): string {
  if (confirmed === messages) return 'A speaker has read all of it'
  return confirmed === 0
    ? 'Machine translation, not yet checked by a speaker'
    : 'Machine translation, partly checked by a speaker'
}
