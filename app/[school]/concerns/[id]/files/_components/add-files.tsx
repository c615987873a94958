import { Uploader } from '@/app/[school]/evidence/_components/uploader'
import { Refusals, WaitingFiles } from '@/app/[school]/evidence/_components/waiting-files'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { titleFromFileName } from '@/lib/evidence/files/file-name'
import { ACCEPTED_IN_WORDS, MOST_FILES } from '@/lib/evidence/files/file-types'
import type { Tray } from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { addFiles, takeOff } from '../actions'

/** First the files, each sent as it is chosen; then what each is. */
export function AddFiles({
  school,
  id,
  trayId,
  tray,
  isAddingMore,
}: {
  school: string
  id: string
  trayId: string
  tray: Tray
  isAddingMore: boolean
}) {
  const path = `/${school}/concerns/${id}/files`
  const { files } = tray
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="mb-2">
        Add files
      </h2>
      <Refusals {...tray} />
      {files.length > 0 && (
        <WaitingFiles school={school} files={files} going={{ id, tray: trayId }} takeOff={takeOff} />
      )}
      {files.length === 0 || isAddingMore ? (
        <>
          <Uploader
            address={withQuery(`${path}/upload`, { tray: trayId })}
            next={withQuery(path, { tray: trayId })}
            hint={`Up to ${MOST_FILES} at once, 25 MB each: ${ACCEPTED_IN_WORDS}.`}
          />
          <Note className="mt-3">
            What is added stays with this for as long as it is kept. Where a photograph was taken is taken out
            of JPEG, PNG and WebP pictures before they are kept.
          </Note>
        </>
      ) : (
        <>
          <p className="mb-4">
            <a href={withQuery(path, { tray: trayId, more: 1 })} className="inline-block py-1">
              Choose more files
            </a>
          </p>
          <Form action={addFiles} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="tray" value={trayId} />
            {files.map((file) => (
              <TextField
                key={file.id}
                name={`title.${file.id}`}
                label={files.length === 1 ? 'What is it?' : `What is “${file.name}”?`}
                defaultValue={titleFromFileName(file.name)}
                maxLength={150}
              />
            ))}
            <Button>{files.length === 1 ? 'Add it' : `Add ${files.length} files`}</Button>
          </Form>
        </>
      )}
    </section>
  )
}
