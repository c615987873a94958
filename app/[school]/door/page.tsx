import { forbidden } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { listDoorLinks } from '@/lib/door/link-queries'
import { linksInAddress } from '@/lib/door/link-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { LinkList } from './_components/link-list'

export const metadata = { title: 'The parents’ door' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Links by which parents and carers reach the school without an account, and how they are used. */
export default async function DoorPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const { campaign } = linksInAddress.parse(await searchParams)
  const links = await listDoorLinks(viewer, { campaign })
  if (!links) forbidden()
  const path = `/${school}/door`
  const after = campaign ? `?campaign=${campaign}` : ''
  const ofCampaign = campaign ? links.find((link) => link.campaign)?.campaign : null
  const open = links.filter(({ kind }) => kind === 'open')
  const own = links.filter(({ kind }) => kind === 'family')
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="Links to the parents’ door"
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede={inOneSentence(
        links.reduce((sum, { working }) => sum + working, 0),
        open.length + own.length,
      )}
    >
      {ofCampaign && (
        <p className="mb-4">
          Only those of <a href={`/${school}/skills/campaigns/${campaign}`}>{ofCampaign}</a>.{' '}
          <a href={path}>Show all</a>
        </p>
      )}
      {links.length === 0 ? (
        <Empty
          title="No link has been made yet"
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ButtonLink href={`${path}/slips/new${after}`}>Print slips for families</ButtonLink>
              <ButtonLink look="quiet" href={`${path}/new${after}`}>
                Make one link for everybody
              </ButtonLink>
            </div>
          }
        >
          <p>
            A link opens one short page on any phone, in ten languages, with no account and no app. A slip of
            a family’s own also lets it say how it likes to be reached. A link for everybody goes on a poster
            or into the school’s app.
          </p>
        </Empty>
      ) : (
        <>
          <p className="mb-5 flex flex-wrap gap-3 print:hidden">
            <ButtonLink href={`${path}/slips/new${after}`}>Print slips for families</ButtonLink>
            <ButtonLink look="quiet" href={`${path}/new${after}`}>
              Make one link for everybody
            </ButtonLink>
            <ButtonLink look="quiet" href={`${path}/languages`}>
              Languages
            </ButtonLink>
          </p>
          <div className="space-y-5">
            {open.length > 0 && (
              <Card title="Open to everybody" id="open">
                <LinkList school={school} links={open} />
              </Card>
            )}
            {own.length > 0 && (
              <Card title="Families’ own" id="own">
                <LinkList school={school} links={own} />
              </Card>
            )}
          </div>
        </>
      )}
    </SchoolPage>
  )
}

function inOneSentence(working: number, made: number): string | undefined {
  if (made === 0) return undefined
  if (working === 0) return 'None of the links that were made works any more.'
  return working === 1
    ? 'One link works at present.'
    : `${working.toLocaleString('en-GB')} links work at present.`
}
