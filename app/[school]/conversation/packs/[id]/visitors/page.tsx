import { notFound } from 'next/navigation'
import { Hidden, NumberField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty, Note } from '@/components/ui/card'
import { readFreshVisitorLink } from '@/lib/conversation/fresh-visitor-link'
import { canPrepare } from '@/lib/conversation/policy'
import { getVisitorLinks } from '@/lib/conversation/visitor-queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FreshLinkShown } from '../../../../_components/fresh-link-shown'
import { packCrumbs } from '../../_components/crumbs'
import { LinkList } from './_components/link-list'
import { makeLink } from './actions'

export const metadata = { title: 'Visitors’ links' }

type Props = { params: Promise<{ school: string; id: string }> }

/** Who may read a pack without an account, until when, and how often it was opened. */
export default async function VisitorsPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const pack = await getVisitorLinks(viewer, id)
  if (!pack) notFound()
  const fresh = await readFreshVisitorLink(pack.links)
  const address = `/${school}/conversation/packs/${id}`
  const mayGive = pack.builtAt !== null && pack.endedAt === null
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Visitors’ links"
      crumbs={[...packCrumbs(school), { name: pack.title, href: address }]}
      lede="By a link somebody without an account reads this one pack as it was built, and nothing else: no other record, no file, no name of anybody who works here but whoever made the link. Every time it is opened stands in the history."
    >
      {fresh && <FreshLinkShown link={fresh} to="visitor" />}
      {pack.links.length > 0 && <LinkList school={school} packId={id} links={pack.links} />}
      {!mayGive && pack.links.length === 0 && (
        <Empty
          title={pack.endedAt ? 'This pack is out of use' : 'This pack is not built yet'}
          action={<ButtonLink href={address}>To the pack</ButtonLink>}
        >
          <p>
            {pack.endedAt
              ? 'No link to it was made, and none can be.'
              : 'Build it and look at it first: what a visitor reads is what it said on that day.'}
          </p>
        </Empty>
      )}
      {mayGive && (
        <Card title="Give somebody a link" id="new" className="mt-5 print:hidden">
          <Form action={makeLink} school={school}>
            <Hidden name="id" value={id} />
            <TextField
              name="madeFor"
              label="For whom is it?"
              hint="Such as “The inspection team” or “Our school improvement partner”. It stands across every page they read, and stays in the history."
              autoComplete="off"
            />
            <NumberField
              name="days"
              label="For how many days does it work?"
              hint="From 1 to 30."
              suffix="days"
              defaultValue={7}
            />
            <Button>Make the link</Button>
          </Form>
          <Note className="mt-2">
            It can be withdrawn at any time. What may no longer be shown, because consent ended or something
            was withdrawn, is left out from that moment on.
          </Note>
        </Card>
      )}
    </SchoolPage>
  )
}
