import { SchoolPage } from '@/components/layout/school-page'
import { Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { localeOfFamily } from '@/lib/door/family-locale'
import { freshSubmission } from '@/lib/door/fresh-links'
import { languageOf } from '@/lib/door/languages'
import { readMadeLinks } from '@/lib/door/made-links'
import { schoolWordsIn } from '@/lib/door/school-words'
import { inHandingOrder } from '@/lib/door/slips'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { LinkIsOver } from '../_components/link-is-over'
import { Slip } from '../_components/slip'

export const metadata = { title: 'Slips to print' }

export default async function SlipsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const made = await readMadeLinks(viewer, await freshSubmission())
  const path = `/${school}/door`
  const crumbs = [
    { name: 'Parents', href: `/${school}/skills` },
    { name: 'Links', href: path },
  ]
  const slips = inHandingOrder(
    made.flatMap((link) => (link.family ? [{ ...link, family: link.family }] : [])),
  ).map((slip) => ({
    ...slip,
    locale: localeOfFamily({ languages: slip.family.languages, writeIn: slip.family.preference?.writeIn }),
  }))
  if (slips.length === 0)
    return (
      <LinkIsOver
        viewer={viewer}
        crumbs={crumbs}
        again={{ name: 'Print slips', href: `${path}/slips/new` }}
      />
    )
  const words = await schoolWordsIn(viewer, ['en', ...slips.map(({ locale }) => locale)])
  const unchecked = [...words.values()].filter(({ isMachine }) => isMachine)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={
        slips.length === 1 ? 'One slip to print' : `${slips.length.toLocaleString('en-GB')} slips to print`
      }
      crumbs={crumbs}
    >
      <div className="mb-4 max-w-[46rem] print:hidden">
        <p>
          Print on A4 at 100%, then cut along the lines: {Math.ceil(slips.length / 8).toLocaleString('en-GB')}{' '}
          {slips.length > 8 ? 'sheets' : 'sheet'}, in the order of year groups and classes. They are shown for
          ten minutes and kept nowhere.
        </p>
        {unchecked.length > 0 && (
          <Note className="mt-1">
            {unchecked.map(({ locale }) => languageOf(locale).english).join(', ')}: machine translation, not
            yet checked by a speaker. English stands beside it.
          </Note>
        )}
        <p className="mt-3">
          <PrintButton>Print the slips</PrintButton>
        </p>
      </div>
      <ul className="sheet slips">
        {slips.map((slip) => (
          <Slip key={slip.id} slip={slip} schoolName={viewer.schoolName} words={words} />
        ))}
      </ul>
    </SchoolPage>
  )
}
