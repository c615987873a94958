import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { checkHistory } from '@/lib/history/chain'
import { breakInWords, foundInWords } from '@/lib/history/chain-words.mjs'
import { now } from '@/lib/platform/clock'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'

export const metadata = { title: 'Is the history whole?' }

export default async function CheckHistoryPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, isLeader)
  const checked = await checkHistory(viewer)
  if (!checked) notFound()
  const { breaks, checksum } = checked
  const path = `/${school}/history`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'History', href: path }]}
      title={breaks.length > 0 ? 'The history is not as it was written' : 'The history is whole'}
      lede={foundInWords(checked)}
    >
      {breaks.length > 0 && (
        <Card tone="next" title="What is not as it was written" id="breaks" className="mb-5">
          <ol className="list-decimal space-y-1.5 pl-6">
            {breaks.map((found) => (
              <li key={`${found.problem} ${found.number} ${found.at} ${found.kind}`}>
                {breakInWords(found)}
              </li>
            ))}
          </ol>
          <p className="mt-3">
            Alongside itself cannot do this: it was done in the database. Ask whoever runs Alongside for you,
            and keep the backups that were made before.
          </p>
        </Card>
      )}
      <Card title="How this is known" id="how">
        <p>
          The database seals whatever is written into the history with a checksum that is made of the one
          before. To change, take out or put in an entry would break every seal after it.
        </p>
        <p className="mt-2">
          The chain ends with this checksum. Whoever keeps a note of it, or a backup, can tell later that
          nothing before it was made anew.
        </p>
        <p className="mt-2 break-all font-mono text-[0.95rem]">{checksum}</p>
        <Note className="mt-2">Checked {longMoment(now())}.</Note>
      </Card>
      <p className="mt-5">
        <ButtonLink look="quiet" href={path}>
          Back to the history
        </ButtonLink>
      </p>
    </SchoolPage>
  )
}
