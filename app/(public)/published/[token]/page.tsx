import type { Metadata } from 'next'
import { PageForAll } from '@/components/ui/page-for-all'
import { isWait, openFrom } from '@/lib/door/tries'
import { readPublishedPage } from '@/lib/ideas/page-queries'
import { clientAddress } from '@/lib/platform/client-address'
import { longDate } from '@/lib/platform/dates'
import { NothingOpens, TooOften } from '../../door/_components/door-page'

export const metadata: Metadata = { title: { absolute: 'From the school to parents and carers' } }

/** A page the school shows to anybody, as it was checked and published. In English, to be read and printed. */
export default async function PublishedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await openFrom(await clientAddress(), () => readPublishedPage(token))
  if (!found) return <NothingOpens locale="en" />
  if (isWait(found)) return <TooOften locale="en" minutes={found.wait} />
  const { schoolName, title, intro, shown, publishedOn } = found
  return (
    <>
      <header className="bg-brand text-on-brand print:bg-transparent print:text-ink">
        <p className="mx-auto max-w-[44rem] px-4 py-3 text-[1.2rem] font-bold sm:px-5 print:p-0">
          {schoolName}
        </p>
      </header>
      <main id="main" className="mx-auto max-w-[44rem] px-4 pt-6 pb-12 text-[1.2rem] sm:px-5 print:p-0">
        <h1 className="mb-3">{title}</h1>
        <PageForAll intro={intro} {...shown} />
        <p className="mt-6 text-[0.95rem] text-soft">Published on {longDate(publishedOn)}.</p>
      </main>
    </>
  )
}
