import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { caseName } from '@/lib/concerns/case'
import { getLettersOfCase } from '@/lib/concerns/letter-queries'
import { mayOpenCases } from '@/lib/concerns/policy'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { TemplateChoice } from './_components/template-choice'

export const metadata = { title: 'Letters' }

export default async function LettersPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLettersOfCase(viewer, id)
  if (!found) notFound()
  const path = `/${school}/concerns/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Letters"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
      ]}
      lede="Written here with what is known filled in, sent as the school sends its letters, and kept as they were sent."
    >
      {found.letters.length === 0 ? (
        <p className="mb-5">No letter has been written yet.</p>
      ) : (
        <ul className="mb-6">
          {found.letters.map((letter) => (
            <li key={letter.id} className="border-t border-line py-2">
              <a href={`${path}/letters/${letter.id}`} className="inline-block py-1">
                {letter.title}
              </a>
              <span className="block text-[0.95rem] text-soft">
                {letter.sentOn
                  ? `Sent on ${shortDate(letter.sentOn)}`
                  : `A draft of ${letter.writtenByName}, begun on ${shortDate(isoDateIn(letter.createdAt))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.mayWrite && (
        <Card title="Write a letter" id="write">
          <TemplateChoice path={`${path}/letters/new`} templates={found.templates} />
        </Card>
      )}
    </SchoolPage>
  )
}
