import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { TABLES } from '@/lib/whole-school/tables'
import { mayTakeWholeSchool, sizeOfWholeSchool } from '@/lib/whole-school/take'
import { DownloadProgress } from './_components/download-progress'

export const metadata = { title: 'Download the whole school' }

export default async function DownloadPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayTakeWholeSchool)
  const size = await sizeOfWholeSchool(viewer)
  if (!size) notFound()
  const download = randomUUID()
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'School settings', href: `/${school}/settings` }]}
      title="Take everything with you"
      lede="One ZIP with every table of the school as a spreadsheet, a README that explains each column, and the files of the evidence."
    >
      <Card id="zip" title="What is in it">
        <p>
          {TABLES.length} tables as they stand at the moment you press, and{' '}
          {size.files.toLocaleString('en-GB')} {size.files === 1 ? 'file' : 'files'} (
          {inMegabytes(size.bytes)}). No passwords, and nothing that would let anybody sign in.
        </p>
        <p className="mt-2">
          It holds personal data. Keep it where only those may read it who may read everything here, and
          delete it when it is no longer needed. That you took it is written into the history.
        </p>
        <form method="post" action={`/${school}/settings/download/zip`} className="mt-4">
          <input type="hidden" name="download" value={download} />
          <Button>Download the ZIP</Button>
          <DownloadProgress address={`/${school}/settings/download/progress?download=${download}`} />
        </form>
        <Note className="mt-3">
          {size.bytes > 1e6 && `With the tables it comes to a little over ${inMegabytes(size.bytes)}. `}You
          can go on working meanwhile.
        </Note>
      </Card>
    </SchoolPage>
  )
}

const inMegabytes = (bytes: number) =>
  bytes < 1e6 ? 'less than 1 MB' : `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`
