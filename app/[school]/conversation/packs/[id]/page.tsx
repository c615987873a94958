import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import { readPack, type WholePack } from '@/lib/conversation/pack-queries'
import { canPrepare } from '@/lib/conversation/policy'
import { withTimeline } from '@/lib/history/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { academicYearName, longDate, longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { packCrumbs } from '../_components/crumbs'
import { end } from '../actions'
import { BuildCard } from './_components/build-card'
import { FileProblem } from './_components/file-problem'
import { Forms } from './_components/forms'
import { LeftOutCard } from './_components/left-out-card'
import { WhatIsIn } from './_components/what-is-in'

export const metadata = { title: 'A pack for a conversation' }

type Props = { params: Promise<{ school: string; id: string }>; searchParams: Promise<{ file?: string }> }

/** One pack: where it stands, what to do next, what is in it, what is left out and why, and its history. */
export default async function OnePack({ params, searchParams }: Props) {
  const { school, id } = await params
  const { file } = await searchParams
  const viewer = await requireViewerWho(school, canPrepare)
  const found = await withTimeline(viewer, (tx) => readPack(tx, viewer, id), {
    recordType: 'pack',
    recordId: id,
  })
  if (!found) notFound()
  const { record: pack, history } = found
  const address = `/${school}/conversation/packs/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={pack.title}
      kicker={`Pack for a conversation, ${academicYearName(pack.choice.academicYear)}`}
      crumbs={packCrumbs(school)}
      lede={whereItStands(pack)}
    >
      {!pack.endedAt && (
        <>
          <FileProblem file={file} />
          <BuildCard school={school} pack={pack} />
          {pack.built && <Forms address={address} pack={pack} />}
          <WhatIsIn pack={pack} />
          <p className="mt-3 flex flex-wrap gap-3">
            <ButtonLink look="quiet" href={`${address}/choose`}>
              Change what goes into it
            </ButtonLink>
            <ButtonLink look="quiet" href={`${address}/visitors`}>
              Visitors’ links
            </ButtonLink>
          </p>
          <LeftOutCard school={school} leftOut={pack.leftOut} />
          <Form action={end} school={school} className="mt-8 print:hidden">
            <Hidden name="id" value={id} />
            <Hidden name="version" value={pack.version} />
            <p className="mb-2 max-w-[46rem]">
              When the conversation is over, take the pack out of use. Visitors’ links to it open nothing any
              more, and what was built goes. That there was a pack, and for whom, stays in the history.
            </p>
            <Button look="danger">Take it out of use</Button>
          </Form>
        </>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function whereItStands({
  endedAt,
  builtAt,
  builtByName,
  isOlder,
  createdAt,
  createdByName,
}: WholePack): string {
  if (endedAt) return `Out of use since ${longDate(isoDateIn(endedAt))}. Nothing of what was built is kept.`
  if (!builtAt) return `Begun by ${createdByName} on ${longDate(isoDateIn(createdAt))}. It is not built yet.`
  const built = `Built on ${longMoment(builtAt)} by ${builtByName}.`
  return isOlder
    ? `${built} Something in it has changed since: build it again.`
    : `${built} It is up to date.`
}
