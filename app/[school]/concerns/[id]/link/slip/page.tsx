import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { PrintButton } from '@/components/ui/print-button'
import { QrCode } from '@/components/ui/qr-code'
import { caseName } from '@/lib/concerns/case'
import { readFreshParentLink } from '@/lib/concerns/fresh-parent-link'
import { getLinksOfCase } from '@/lib/concerns/parent-link-queries'
import { YOUR } from '@/lib/concerns/parent-record'
import { mayOpenCases } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'A slip with the parent’s link' }

/** To be printed and put into somebody's hand: nothing on it says what it is about. */
export default async function SlipPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLinksOfCase(viewer, id)
  if (!found) notFound()
  const path = `/${school}/concerns/${id}`
  const fresh = await readFreshParentLink(found.links)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={fresh ? YOUR[found.kind] : 'A slip with the parent’s link'}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
        { name: 'The parent’s link', href: `${path}/link` },
      ]}
    >
      {fresh ? (
        <>
          <p className="text-[1.15rem]">
            {viewer.schoolName} has written down what you told us. Point your phone’s camera at the square, or
            type the address, to read it, to say whether it is right, and to see where it stands. Your
            reference is <strong>{found.reference}</strong>.
          </p>
          <div className="my-5">
            <QrCode text={fresh} label="Your private link as a QR code" />
          </div>
          <p className="wrap-anywhere">{fresh}</p>
          <p className="mt-3">Whoever has this slip can read it. Keep it to yourself.</p>
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
