import { addCaseFiles, getFilesOfCase } from '@/lib/concerns/case-files'
import { addTemplate } from '@/lib/concerns/letter-templates'
import { type OfLetter, writeLetter } from '@/lib/concerns/letters'
import type { NewLetter } from '@/lib/concerns/letters-schema'
import type { Viewer } from '@/lib/platform/viewer'
import { aTray } from './evidence'

/** A file of a case, as the upload brings it. Resolves to its id. */
export async function aCaseFile(
  viewer: Viewer,
  id: string,
  content = 'Dear school',
  name = 'From the parent.txt',
): Promise<string> {
  const tray = await aTray(viewer, { [name]: content })
  await addCaseFiles(viewer, { id, tray, title: {} })
  const found = await getFilesOfCase(viewer, id)
  return found?.files[0]?.id ?? ''
}

/** A letter of a case, still a draft. */
export function aLetter(viewer: Viewer, id: string, given: Partial<NewLetter> = {}): Promise<OfLetter> {
  return writeLetter(viewer, {
    id,
    templateId: null,
    title: 'What we have done so far',
    body: 'Dear parent or carer,\n\nThank you for telling us.\n\nYours sincerely',
    ...given,
  })
}

/** A letter the school writes often. Resolves to its id. */
export function aTemplate(viewer: Viewer, name = 'After a meeting'): Promise<string> {
  return addTemplate(viewer, { name, body: 'Thank you for coming in on {{received}}.' })
}
