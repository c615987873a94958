import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import { today } from '@/lib/platform/clock'
import { isOpenToAnswer } from '@/lib/skills/answer-invitation'
import {
  mayBeCalledOff,
  type NextWithPlacement,
  nextWith,
  whereItStands,
} from '@/lib/skills/placement-standing'
import { Facts } from './_components/facts'
import { loadPlacement, type PlacementProps } from './_components/load-placement'
import { ThanksCard } from './_components/thanks-card'
import { WhatCameCard } from './_components/what-came-card'

export const metadata = { title: 'A parent’s help' }

const NEXT: Record<NonNullable<NextWithPlacement>, string> = {
  place: 'Say at which sessions they help',
  held: 'Say which sessions were held',
  afterwards: 'Write down what came of it',
  thanks: 'Thank them',
}

export default async function PlacementPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { viewer, placement, history, path } = loaded
  const next = nextWith(placement, today())
  const { status } = placement
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={placement.request.title}
      kicker="What a parent or carer was asked to do"
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede={whereItStands(placement, today())}
    >
      {next && (
        <p className="print:hidden mb-5">
          <ButtonLink href={`${path}/${next}`}>{NEXT[next]}</ButtonLink>
        </p>
      )}
      {status === 'held' && <WhatCameCard loaded={loaded} />}
      {placement.thanks && <ThanksCard viewer={viewer} placement={placement} path={path} />}
      <Facts school={school} placement={placement} />
      <p className="print:hidden flex flex-wrap gap-x-5">
        {status === 'held' && (
          <a href={`${path}/held`} className="inline-flex min-h-11 items-center">
            Put right how long they were there
          </a>
        )}
        {isOpenToAnswer(status) && placement.offer && (
          <>
            <a href={`${path}/answer`} className="inline-flex min-h-11 items-center">
              Write down what they answered
            </a>
            <a href={`${path}/link`} className="inline-flex min-h-11 items-center">
              Their link
            </a>
          </>
        )}
        {status === 'placed' && (
          <a href={`${path}/place`} className="inline-flex min-h-11 items-center">
            Change at which sessions
          </a>
        )}
        {mayBeCalledOff(status) && (
          <a href={`${path}/call-off`} className="inline-flex min-h-11 items-center">
            Call it off
          </a>
        )}
      </p>
      <Timeline entries={history} />
    </SchoolPage>
  )
}
