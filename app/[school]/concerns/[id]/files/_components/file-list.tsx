import type { FilesOfCase } from '@/lib/concerns/case-files'
import { fileSize } from '@/lib/evidence/evidence'
import { isShownInPlace, typeOf } from '@/lib/evidence/files/file-types'
import { longMoment } from '@/lib/platform/dates'

export function FileList({ path, files }: { path: string; files: FilesOfCase['files'] }) {
  if (files.length === 0) return <p className="mb-5">There are no files yet.</p>
  return (
    <ul className="mb-6">
      {files.map(({ id, title, fileName, addedByName, addedAt, file }) => (
        <li key={id} className="border-t border-line py-2">
          <span className="flex flex-wrap gap-x-5">
            <a href={`${path}/${id}`} className="inline-block py-1 wrap-anywhere">
              {title}
            </a>
            {isShownInPlace(file.contentType) && (
              <a href={`${path}/${id}?show=1`} className="inline-block py-1">
                Look at it here<span className="sr-only">: {title}</span>
              </a>
            )}
          </span>
          <span className="block text-[0.95rem] text-soft wrap-anywhere">
            {fileName} ({typeOf(file.contentType)?.name}, {fileSize(file.bytes)}). Added by {addedByName},{' '}
            {longMoment(addedAt)}.
          </span>
        </li>
      ))}
    </ul>
  )
}
