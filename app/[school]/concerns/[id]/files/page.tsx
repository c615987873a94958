import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { FileProblem } from '@/app/[school]/evidence/_components/file-problem'
import { SchoolPage } from '@/components/layout/school-page'
import { caseName } from '@/lib/concerns/case'
import { getFilesOfCase } from '@/lib/concerns/case-files'
import { mayOpenCases } from '@/lib/concerns/policy'
import { getTray } from '@/lib/evidence/tray'
import { isRecordId } from '@/lib/platform/record-id'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AddFiles } from './_components/add-files'
import { FileList } from './_components/file-list'

export const metadata = { title: 'Files' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ tray?: string | string[]; more?: string | string[]; file?: string | string[] }>
}

export default async function CaseFilesPage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayOpenCases)
  const found = await getFilesOfCase(viewer, id)
  if (!found) notFound()
  const { tray: asked, more, file } = await searchParams
  const tray = typeof asked === 'string' && isRecordId(asked) ? asked : null
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Files"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: caseName(found), href: `/${school}/concerns/${id}` },
      ]}
      lede="Letters that came, photographs, notes of a meeting. Only those who may see this can open them."
    >
      <FileProblem file={typeof file === 'string' ? file : undefined} />
      <FileList path={`/${school}/concerns/${id}/files`} files={found.files} />
      {found.mayAdd && (
        <AddFiles
          school={school}
          id={id}
          trayId={tray ?? randomUUID()}
          tray={tray ? await getTray(viewer, tray) : { files: [], refusals: [] }}
          isAddingMore={more === '1'}
        />
      )}
    </SchoolPage>
  )
}
