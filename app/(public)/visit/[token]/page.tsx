import type { Metadata } from 'next'
import { openVisit } from '@/lib/conversation/visit'
import { FIRST_LOCALE } from '@/lib/door/languages'
import { isWait } from '@/lib/door/tries'
import { clientAddress } from '@/lib/platform/client-address'
import { isoDateIn } from '@/lib/platform/clock'
import { academicYearName, longDate, longMoment } from '@/lib/platform/dates'
import { PackSheets } from '../../../_pack/pack-sheets'
import { NothingOpens, TooOften } from '../../our-record/[token]/_components/parent-page'
import { SheetFoot } from './_components/sheet-foot'
import { Watermark } from './_components/watermark'

/** One title whatever the link opens; search engines keep none of it, and no other site learns the address. */
export const metadata: Metadata = {
  title: { absolute: 'A school’s record' },
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
}

/** What a visitor reads who holds a link: one pack as it was built. Nobody signs in; what opens nothing says the same, whatever it is. */
export default async function VisitPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await openVisit(await clientAddress(), token)
  if (!found) return <NothingOpens locale={FIRST_LOCALE} />
  if (isWait(found)) return <TooOften locale={FIRST_LOCALE} minutes={found.wait} />
  const { contents, isLess, madeFor, madeByName, madeAt, expiresAt } = found
  const mark = `Made for ${madeFor}, on ${longDate(isoDateIn(madeAt))}, by ${madeByName}`
  return (
    <>
      <Watermark words={mark} />
      <SheetFoot words={`${contents.schoolName}, ${longDate(contents.builtOn)}`} />
      <header className="bg-brand text-on-brand print:bg-transparent print:text-ink">
        <div className="mx-auto max-w-[76rem] px-4 py-3 sm:px-5 print:p-0">
          <p className="text-[1.2rem] font-bold">{contents.schoolName}</p>
          <p>{mark}.</p>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-[76rem] px-4 pt-6 pb-12 sm:px-5 print:p-0">
        <h1 className="mb-1">{contents.title}</h1>
        <p className="mb-4 text-[1.15rem]">
          The school’s own record of its work with parents and carers,{' '}
          {academicYearName(contents.academicYear)}, as it stood on {longDate(contents.builtOn)}.
        </p>
        <p className="mb-5 text-soft print:hidden">
          This link opens this record and nothing else, until {longMoment(expiresAt)}. That it was opened is
          written down. Files stand with the school: ask for those you would like to see.
        </p>
        {isLess && (
          <p className="mb-5">Something that stood in it then may no longer be shown, and is left out.</p>
        )}
        <PackSheets contents={contents} />
      </main>
    </>
  )
}
