import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { ACCEPTED_IN_WORDS, MOST_FILES } from '@/lib/evidence/files/file-types'
import type { Tray } from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { type AboutDefaults, AboutFields } from '../_components/about-fields'
import { SupportsField } from '../_components/supports-field'
import { Uploader } from '../_components/uploader'
import { type Going, Refusals, TitleFields, WaitingFiles } from '../_components/waiting-files'
import { addFiles } from '../actions'

type Supports = Parameters<typeof SupportsField>[0]

/** First the files, each sent as it is chosen; then what they are, once for all of them. */
export function FileForm({
  school,
  tray,
  going,
  isAddingMore,
  about,
  supports,
}: {
  school: string
  tray: Tray
  going: Going
  isAddingMore: boolean
  about: AboutDefaults
  supports: Supports
}) {
  const here = withQuery(`/${school}/evidence/new`, going)
  const hasFiles = tray.files.length > 0
  return (
    <>
      <Refusals {...tray} />
      {hasFiles && (
        <>
          <h2 className="mb-1">{tray.files.length === 1 ? 'The file' : `The ${tray.files.length} files`}</h2>
          <WaitingFiles school={school} files={tray.files} going={going} />
        </>
      )}
      {(!hasFiles || isAddingMore) && (
        <>
          <Uploader
            address={withQuery(`/${school}/evidence/upload`, going)}
            next={here}
            hint={`Up to ${MOST_FILES} at once, 25 MB each: ${ACCEPTED_IN_WORDS}.`}
          />
          <BeforeYouChoose />
        </>
      )}
      {hasFiles && !isAddingMore && (
        <>
          <p className="mb-5">
            <a href={`${here}&more=1`} className="inline-block py-1">
              Choose more files
            </a>
          </p>
          <Form action={addFiles} school={school}>
            <input type="hidden" name="tray" value={going.tray} />
            <input type="hidden" name="replaces" value={going.replaces ?? ''} />
            <TitleFields files={tray.files} />
            <AboutFields kind="file" defaults={about} />
            <SupportsField {...supports} />
            <Button>{tray.files.length === 1 ? 'Add it' : `Add ${tray.files.length} files`}</Button>
          </Form>
        </>
      )}
    </>
  )
}

function BeforeYouChoose() {
  return (
    <Card className="mt-5" title="Before you choose" id="before">
      <ul className="list-disc space-y-1 pl-5">
        <li>
          Photographs may carry where and when they were taken. Alongside takes that out of JPEG, PNG and WebP
          pictures before it keeps them. It cannot take it out of HEIC pictures, sound or video.
        </li>
        <li>
          Whoever can be recognised, or a child’s parent or carer, should have agreed. You are asked about
          that next.
        </li>
        <li>No names of pupils or parents in titles or file names.</li>
      </ul>
      <Note className="mt-2">
        What a file is, is decided by its content and not by its name. Programs, web pages and documents with
        macros are not kept.
      </Note>
    </Card>
  )
}
