import { TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { fileSize } from '@/lib/evidence/evidence'
import { titleFromFileName } from '@/lib/evidence/files/file-name'
import { typeOf } from '@/lib/evidence/files/file-types'
import { isCleaned } from '@/lib/evidence/files/without-whereabouts'
import type { Tray } from '@/lib/evidence/tray'
import { takeOffTray } from '../actions'

export type Going = { tray: string; activity?: string; outcome?: string; replaces?: string }

/** What was refused while it was uploaded, said once more where one goes on. */
export function Refusals({ files, refusals }: Tray) {
  if (refusals.length === 0) return null
  return (
    <div role="alert" className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4">
      <h2>{files.length > 0 ? 'Not everything was kept' : 'Nothing has been kept yet'}</h2>
      <ul className="mt-1 list-disc pl-5">
        {refusals.map((refusal) => (
          <li key={refusal}>
            <a href="#files">{refusal}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * Files that arrived and wait for the form that says what they are. One that was not meant is taken off again.
 *
 * @param takeOff where they do not become evidence: what takes one off, and leads back to that form
 */
export function WaitingFiles({
  school,
  files,
  going,
  takeOff,
}: {
  school: string
  files: Tray['files']
  going: Record<string, string | undefined>
  takeOff?: typeof takeOffTray
}) {
  return (
    <ul className="mb-3" id="files">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-4 border-t border-line py-2">
          <span className="min-w-0 grow wrap-anywhere">
            {file.name}
            <span className="block text-[0.95rem] text-soft">
              {typeOf(file.contentType)?.name}, {fileSize(file.bytes)}
              {isCleaned(file.contentType) && '. Place and camera were taken out of it'}
              {file.already && !takeOff && (
                <>
                  . You have this file already, as{' '}
                  <a href={`/${school}/evidence/${file.already.id}`}>{file.already.title}</a>
                </>
              )}
            </span>
          </span>
          <Form action={takeOff ?? takeOffTray} school={school}>
            <input type="hidden" name="waitingId" value={file.id} />
            {Object.entries(going).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button look="quiet">
              Remove<span className="sr-only"> {file.name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

/** A title for each file, to start from its name; for a recording, its content in words as well. */
export function TitleFields({ files }: { files: Tray['files'] }) {
  return files.map((file) => (
    <div key={file.id}>
      <TextField
        name={`title.${file.id}`}
        label={files.length === 1 ? 'What is it?' : `What is “${file.name}”?`}
        hint={file === files[0] ? 'As others would look for it: “Reading logs, week 3”.' : undefined}
        defaultValue={titleFromFileName(file.name)}
        maxLength={150}
      />
      {isRecording(file.contentType) && <HeardField name={`heard.${file.id}`} />}
    </div>
  ))
}

export function isRecording(contentType: string): boolean {
  return ['audio', 'video'].includes(typeOf(contentType)?.family ?? '')
}

export function HeardField({ name, defaultValue }: { name: string; defaultValue?: string | null }) {
  return (
    <TextArea
      name={name}
      label="What is heard or seen in it?"
      optional
      hint="For those who cannot hear or see it. With this, it can be played in Alongside; without it, it can only be downloaded. No names."
      defaultValue={defaultValue}
      rows={3}
    />
  )
}
