import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { linksInAddress } from '@/lib/door/link-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getAskingChoices } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { MadeLinkFields } from './made-link-fields'

export type MakeLinksProps = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the address asks for, and what can be chosen: for the fields that are one page's own. */
type Known = ReturnType<typeof linksInAddress.parse> &
  NonNullable<Awaited<ReturnType<typeof getAskingChoices>>>

/** A page that makes links to the parents' door: its own fields, and below them those of every link. */
export async function MakeLinksPage({
  params,
  searchParams,
  title,
  lede,
  action,
  button,
  children,
}: MakeLinksProps & {
  title: string
  lede: string
  action: Parameters<typeof Form>[0]['action']
  button: string
  children: (known: Known) => ReactNode
}) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const asked = linksInAddress.parse(await searchParams)
  const choices = await getAskingChoices(viewer)
  if (!choices) forbidden()
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={title}
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Links', href: `/${school}/door` },
      ]}
      lede={lede}
    >
      <Form action={action} school={school}>
        {children({ ...asked, ...choices })}
        <MadeLinkFields campaigns={choices.campaigns} campaign={asked.campaign} />
        <Button>{button}</Button>
      </Form>
    </SchoolPage>
  )
}
