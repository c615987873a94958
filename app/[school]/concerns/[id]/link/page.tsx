import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Note } from '@/components/ui/card'
import { caseName } from '@/lib/concerns/case'
import { readFreshParentLink } from '@/lib/concerns/fresh-parent-link'
import { getLinksOfCase } from '@/lib/concerns/parent-link-queries'
import { mayOpenCases } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FreshLinkShown } from '../../../_components/fresh-link-shown'
import { LinksMade } from './_components/links-made'
import { NewLink } from './_components/new-link'
import { WhatIsShown } from './_components/what-is-shown'

export const metadata = { title: 'The parent’s private link' }

export default async function ParentLinkPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getLinksOfCase(viewer, id)
  if (!found) notFound()
  const path = `/${school}/concerns/${id}`
  const fresh = await readFreshParentLink(found)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={fresh ? 'Give the parent this link' : 'The parent’s private link'}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: path },
      ]}
      lede="With it the parent reads what was written down in their words, says whether it is right, adds what is missing, and later sees where it stands."
    >
      {fresh && <FreshLinkShown link={fresh} slip={`${path}/link/slip`} />}
      {found.mayGive ? (
        <>
          <NewLink school={school} id={id} isAnother={found.links.length > 0} />
          <LinksMade school={school} id={id} links={found.links} />
          <WhatIsShown school={school} id={id} entries={found.showable} />
        </>
      ) : (
        <>
          <Note>Whoever handles this, or wrote it down, can make a link.</Note>
          <LinksMade id={id} links={found.links} />
        </>
      )}
    </SchoolPage>
  )
}
