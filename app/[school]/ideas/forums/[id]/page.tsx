import { notFound } from 'next/navigation'
import { DateField, Hidden } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { FORUM_KIND_NAMES } from '@/lib/ideas/forum'
import { getForumForGovernors, readForum } from '@/lib/ideas/forum-queries'
import { canKeepForums, canSeeForums } from '@/lib/ideas/policy'
import { speaksInWords } from '@/lib/ideas/speaks-for'
import { longDate, toIso } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'
import { ForumFields } from '../_components/forum-fields'
import { change } from '../actions'
import { ForGovernors } from './_components/for-governors'
import { Meetings } from './_components/meetings'
import { Members } from './_components/members'
import { Shares } from './_components/shares'

export const metadata = { title: 'A forum' }

/** One forum: whom it speaks for and whom not, how the others are heard, who sits in it, its meetings. */
export default async function ForumPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSeeForums)
  if (viewer.role === 'governor') {
    const told = await getForumForGovernors(viewer, id)
    if (!told) notFound()
    return <ForGovernors viewer={viewer} forum={told} />
  }
  const found = await withTimeline(viewer, (tx) => readForum(tx, viewer, id), {
    recordType: 'forum',
    recordId: id,
  })
  if (!found) notFound()
  const { record: forum, history } = found
  const keeps = canKeepForums(viewer)
  const path = `/${school}/ideas/forums/${id}`
  const said = speaksInWords(forum.speaks)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={forum.name}
      kicker={FORUM_KIND_NAMES[forum.kind]}
      crumbs={[parentsCrumb(school), ideasCrumb(school), { name: 'Forums', href: `/${school}/ideas/forums` }]}
      lede={forum.endedOn ? `${said.for} It ended on ${longDate(toIso(forum.endedOn))}.` : said.for}
    >
      {keeps && !forum.endedOn && (
        <p className="mb-5 print:hidden">
          <ButtonLink href={`${path}/meetings/new`}>Put a meeting down</ButtonLink>
        </p>
      )}
      <Card title="For whom it does not speak" id="not" className="mb-5">
        {said.not.length > 0 ? (
          <ul className="list-disc pl-5">
            {said.not.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p>
            {forum.speaks.all.inForum > 0
              ? 'Somebody from every year group and every group of the school sits in it.'
              : 'For all families of the school, until somebody sits in it.'}
          </p>
        )}
        <h3 className="mt-3">How the school hears the others</h3>
        <p className="whitespace-pre-line">{forum.hearsOthers ?? 'Nobody has written this down yet.'}</p>
        <Shares speaks={forum.speaks} />
      </Card>
      {forum.about && <p className="mb-5 whitespace-pre-line">{forum.about}</p>}
      <Members school={school} id={id} members={forum.members} mayChange={keeps} />
      <Meetings school={school} forum={forum} mayChange={keeps} />
      {keeps && (
        <Form action={change} school={school} className="print:hidden">
          <Hidden name="id" value={id} />
          <Hidden name="version" value={forum.version} />
          <Folded summary="Change what is said of it, or end it">
            <ForumFields given={forum} />
            <DateField
              name="endedOn"
              label="When did it end?"
              hint="Empty while it goes on."
              optional
              defaultValue={toIso(forum.endedOn)}
            />
            <Button look="quiet">Save</Button>
          </Folded>
        </Form>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}
