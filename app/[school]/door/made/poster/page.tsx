import { SchoolPage } from '@/components/layout/school-page'
import { PrintButton } from '@/components/ui/print-button'
import { QrCode } from '@/components/ui/qr-code'
import { dateIn } from '@/lib/door/date-in'
import { freshSubmission } from '@/lib/door/fresh-links'
import { htmlLanguage } from '@/lib/door/languages'
import { readMadeLinks } from '@/lib/door/made-links'
import { schoolWordsIn } from '@/lib/door/school-words'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { LinkIsOver } from '../../_components/link-is-over'

export const metadata = { title: 'A poster' }

/** One side of A4 for the gate or the hall: a large code, and the question in every language of the door. */
export default async function PosterPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const made = await readMadeLinks(viewer, await freshSubmission())
  const [link] = made.filter(({ family }) => !family)
  const path = `/${school}/door`
  const crumbs = [
    { name: 'Parents', href: `/${school}/skills` },
    { name: 'Links', href: path },
  ]
  if (!link)
    return (
      <LinkIsOver viewer={viewer} crumbs={crumbs} again={{ name: 'Make another', href: `${path}/new` }} />
    )
  const words = [...(await schoolWordsIn(viewer)).values()]
  const english = words.find(({ locale }) => locale === 'en')?.words
  return (
    <SchoolPage viewer={viewer} place="parents" title="A poster" crumbs={crumbs}>
      <p className="mb-4 print:hidden">
        <PrintButton>Print the poster</PrintButton>
      </p>
      <div className="sheet poster">
        <p className="poster-school">{viewer.schoolName}</p>
        <ul className="poster-words">
          {words.map(({ locale, words: say }) => (
            <li key={locale} {...htmlLanguage(locale)}>
              {say('skills.title')}
            </li>
          ))}
        </ul>
        <QrCode text={link.address} label="The link as a QR code" className="poster-code" />
        {english && (
          <p className="poster-scan">
            {english('slip.scan')}
            {link.campaign &&
              ` ${english('door.campaign_until', { date: dateIn('en', link.campaign.closesOn) })}`}
          </p>
        )}
      </div>
    </SchoolPage>
  )
}
