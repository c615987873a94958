import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { sendFile } from '@/lib/evidence/files/send-file'
import { getEvidenceFile } from '@/lib/evidence/one'
import { requireViewer } from '@/lib/platform/require-viewer'

type Context = { params: Promise<{ school: string; id: string }> }

/** The file of a piece of evidence, for those who may see that evidence. */
export async function GET(request: NextRequest, { params }: Context) {
  const { school, id } = await params
  const viewer = await requireViewer(school)
  const file = await getEvidenceFile(viewer, id)
  if (!file) notFound()
  return sendFile(request, viewer, file, `/${school}/evidence/${id}`)
}
