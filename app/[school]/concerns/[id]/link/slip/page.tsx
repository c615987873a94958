import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { PrintButton } from '@/components/ui/print-button'
import { QrCode } from '@/components/ui/qr-code'
import { caseName } from '@/lib/concerns/case'
import { readFreshParentLink } from '@/lib/concerns/fresh-parent-link'
import { getLinksOfCase } from '@/lib/concerns/parent-link-queries'
import { mayOpenCases } from '@/lib/concerns/policy'
import { FIRST_LOCALE, htmlLanguage, type Locale } from '@/lib/door/languages'
import { schoolWordsIn } from '@/lib/door/school-words'
import { type DoorWords, doorWords } from '@/lib/door/words'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'A slip with the parent’s link' }

/** To be printed and put into somebody's hand: nothing on it says what it is about. */
export default async function SlipPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLinksOfCase(viewer, id)
  if (!found) notFound()
  const path = `/${school}/concerns/${id}`
  const fresh = await readFreshParentLink(found)
  // In the family's language, and in English for whoever hands it over.
  const locales = [...new Set([found.locale, FIRST_LOCALE])]
  const atSchool = await schoolWordsIn(viewer, locales)
  const spoken = (locale: Locale) => atSchool.get(locale)?.words ?? doorWords(locale)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={fresh ? viewer.schoolName : 'A slip with the parent’s link'}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
        { name: 'The parent’s link', href: `${path}/link` },
      ]}
    >
      {fresh ? (
        <>
          {locales.map((locale) => (
            <SlipWords key={locale} locale={locale} words={spoken(locale)} reference={found.reference} />
          ))}
          <div className="my-5">
            <QrCode text={fresh} label="Your private link as a QR code" />
          </div>
          <p className="wrap-anywhere">{fresh}</p>
          <p className="mt-5">
            <PrintButton>Print the slip</PrintButton>
          </p>
        </>
      ) : (
        <p>
          A link can be printed for ten minutes after it was made, because it is kept nowhere.{' '}
          <a href={`${path}/link`}>Make another</a>, and print that.
        </p>
      )}
    </SchoolPage>
  )
}

function SlipWords({ locale, words, reference }: { locale: Locale; words: DoorWords; reference: string }) {
  return (
    <div {...htmlLanguage(locale)} className="mb-4 text-[1.15rem]">
      <p>{words('record.slip')}</p>
      <p className="mt-1">
        {words('record.reference')} <strong dir="ltr">{reference}</strong>
      </p>
      <p className="mt-1">{words('slip.own')}</p>
    </div>
  )
}
