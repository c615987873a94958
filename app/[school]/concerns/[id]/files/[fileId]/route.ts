import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { getCaseFile } from '@/lib/concerns/case-files'
import { sendFile } from '@/lib/evidence/files/send-file'
import { requireViewer } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string; fileId: string }> }

/** A file of a case, for those who may see that case; for everybody else there is no such file. */
export async function GET(request: NextRequest, { params }: Context) {
  const { school, id, fileId } = await params
  const viewer = await requireViewer(school)
  const file = await getCaseFile(viewer, id, fileId)
  if (!file) notFound()
  return sendFile(request, viewer, file, `/${school}/concerns/${id}/files`)
}
