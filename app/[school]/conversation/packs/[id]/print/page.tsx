import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty, Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { picturesIn } from '@/lib/conversation/pack-pictures'
import { getShownPack } from '@/lib/conversation/pack-queries'
import { canPrepare } from '@/lib/conversation/policy'
import { academicYearName, longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PackPhotographs } from '../../../../../_pack/pack-photographs'
import { PackSheets } from '../../../../../_pack/pack-sheets'
import { packCrumbs } from '../../_components/crumbs'

export const metadata = { title: 'A pack to print' }

type Props = { params: Promise<{ school: string; id: string }> }

/** A pack as it was built, to be printed: two sides and an appendix. */
export default async function PrintPack({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const pack = await getShownPack(viewer, id)
  if (!pack) notFound()
  const { title, contents, isLess } = pack
  const address = `/${school}/conversation/packs/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={contents?.title ?? title}
      kicker={
        contents &&
        `${contents.schoolName}, ${academicYearName(contents.academicYear)}. The school’s own record, built on ${longDate(contents.builtOn)}.`
      }
      crumbs={[...packCrumbs(school), { name: title, href: address }]}
    >
      {contents ? (
        <>
          <div className="mb-4 flex flex-wrap items-center gap-3 print:hidden">
            <PrintButton>Print it</PrintButton>
            <Note>Two sides of A4, and an appendix with where each number comes from.</Note>
          </div>
          {isLess && (
            <p className="mb-4 print:hidden">
              Something was withdrawn since the pack was built, and is left out here already.
            </p>
          )}
          <PackSheets
            contents={contents}
            pictures={<PackPhotographs pictures={picturesIn(contents)} address={address} />}
          />
        </>
      ) : (
        <Empty title="This pack is not built" action={<ButtonLink href={address}>To the pack</ButtonLink>}>
          <p>Build it first: what is printed is what it said on that day.</p>
        </Empty>
      )}
    </SchoolPage>
  )
}
