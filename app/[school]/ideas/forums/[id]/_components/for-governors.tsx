import { SchoolPage } from '@/components/layout/school-page'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { FORUM_KIND_NAMES } from '@/lib/ideas/forum'
import type { ForumForGovernors } from '@/lib/ideas/forum-queries'
import type { Viewer } from '@/lib/platform/viewer'

/** What governors read of a forum: counts, of which small ones are hidden, and how the others are heard. */
export function ForGovernors({ viewer, forum }: { viewer: Viewer; forum: ForumForGovernors }) {
  const { name, kind, about, hearsOthers, meetings, ideas, rows, least } = forum
  const shown = (count: number | null) => count ?? 'hidden'
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      width="narrow"
      title={name}
      kicker={FORUM_KIND_NAMES[kind]}
      crumbs={[
        { name: 'Impact', href: `/${viewer.schoolSlug}/impact/governors` },
        { name: 'Forums', href: `/${viewer.schoolSlug}/ideas/forums` },
      ]}
      lede={`${met(meetings)} ${raised(ideas)}`}
    >
      <Card title="Who sits in it, beside who is at the school" id="shares" className="mb-5">
        <Table
          caption="Families in the forum and at the school"
          columns={[
            { title: 'Families' },
            { title: 'In the forum', isNumber: true },
            { title: 'At the school', isNumber: true },
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [row.name, shown(row.inForum), shown(row.atSchool)],
          }))}
        />
        <Note>
          Numbers below {least}, and those from which one could be worked out, are hidden. A family counts in
          each year group and group it has a pupil in.
        </Note>
      </Card>
      <Card title="How the school hears the others" id="others">
        <p className="whitespace-pre-line">{hearsOthers ?? 'Nobody has written this down yet.'}</p>
        {about && <p className="mt-2 whitespace-pre-line text-soft">{about}</p>}
      </Card>
    </SchoolPage>
  )
}

function met(count: number): string {
  if (count === 0) return 'It has not met yet.'
  return count === 1 ? 'It has met once.' : `It has met ${count} times.`
}

function raised(count: number): string {
  if (count === 0) return 'No idea is on record from it.'
  return count === 1 ? 'One idea was raised in it.' : `${count} ideas were raised in it.`
}
