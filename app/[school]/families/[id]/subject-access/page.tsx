import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { NOT_IN_IT } from '@/lib/whole-school/subject-access/as-page'
import { heldAbout, mayAnswerRequests } from '@/lib/whole-school/subject-access/gather'
import { staffChoice } from '@/lib/whole-school/subject-access/schema'
import { reviewOf } from '@/lib/whole-school/subject-access/sections'
import { StaffNames } from './_components/staff-names'
import { TextToDecide } from './_components/text-to-decide'
import { TextsWithout } from './_components/texts-without'

export const metadata = { title: 'What is held about a family' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ staff?: string | string[] }>
}

export default async function SubjectAccessPage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayAnswerRequests)
  const staff = staffChoice.parse((await searchParams).staff)
  const held = await heldAbout(viewer, id)
  if (!held) notFound()
  const { family, sections, known } = held
  const review = reviewOf(sections, { ...known, isStaffMasked: staff === 'masked' })
  const toDecide = review.filter(({ masked }) => masked.found.length > 0)
  const without = review.filter(({ masked }) => masked.found.length === 0)
  const record = `/${school}/families/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: family.reference, href: record },
      ]}
      title={`What is held about family ${family.reference}`}
      lede="For a request to see it. Other people are masked; you look through what was found before anything is handed over."
    >
      <div className="space-y-5">
        <Card id="held" title="What is in it">
          <ul className="list-disc pl-5">
            {sections.map(({ file, title, rows }) => (
              <li key={file}>
                {title}: {rows.length}
              </li>
            ))}
          </ul>
          <ul className="mt-3 text-soft">
            {NOT_IN_IT.map((line) => (
              <li key={line} className="mb-1">
                {line}
              </li>
            ))}
          </ul>
        </Card>
        <StaffNames chosen={staff} />
        <form method="post" action={`${record}/subject-access/zip`}>
          <input type="hidden" name="staff" value={staff} />
          <h2 className="mb-2">
            {toDecide.length === 0
              ? 'Nothing was found to mask'
              : `${toDecide.length === 1 ? 'One text' : `${toDecide.length} texts`} to decide on`}
          </h2>
          <p className="mb-4">
            A computer knows no names. It finds words with a capital, references and people of the school, and
            misses whoever is called “her gran”.
          </p>
          {toDecide.map((text) => (
            <TextToDecide key={text.key} text={text} />
          ))}
          <TextsWithout texts={without} />
          <div className="my-5">
            <label htmlFor="further" className="font-bold">
              Further words to mask <span className="font-normal text-soft">(optional)</span>
            </label>
            <p id="further-hint" className="text-soft">
              One on each line, such as a name or a street. They are masked in every text but those handed
              over as they stand.
            </p>
            <textarea
              id="further"
              name="further"
              rows={3}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="further-hint"
              className="mt-1 w-full rounded border-2 border-edge bg-card px-3 py-2"
            />
          </div>
          <p className="mb-3">
            It holds personal data: give it to nobody but whoever asked, and delete your copy when it is no
            longer needed. That you took it is written into the history.
          </p>
          <Button>Download it as a ZIP</Button>
        </form>
      </div>
    </SchoolPage>
  )
}
