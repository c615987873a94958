import 'server-only'
import type { Viewer } from '../../platform/viewer'
import { MOST_FILES } from './file-types'
import { BrokenUpload, readUpload } from './read-upload'
import { type Arrived, receiveFile } from './receive-file'

const BROKEN = 'The upload broke off before its end, and nothing of it was kept. Choose the files again.'
const NONE_CHOSEN = 'Choose at least one file.'
const MORE = `Only the first ${MOST_FILES} files were taken. Add these, then the rest.`

/**
 * Takes in the files of a form that is sent to a route, each in a stream. What is wrong with the upload as a whole comes back
 * as one refusal without a file's name.
 */
export async function takeUpload(request: Request, viewer: Viewer): Promise<Arrived[]> {
  try {
    const { files, hadMore } = await readUpload(
      request.body,
      request.headers.get('content-type'),
      (name, source) => receiveFile(viewer.schoolId, name, source),
    )
    if (hadMore) return [...files, about(MORE)]
    return files.length > 0 ? files : [about(NONE_CHOSEN)]
  } catch (error) {
    if (error instanceof BrokenUpload) return [about(BROKEN)]
    throw error
  }
}

/** Something to say about the upload as a whole. */
const about = (refusal: string): Arrived => ({ name: '', refusal })
