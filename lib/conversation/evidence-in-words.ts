import { KIND_NAMES } from '../evidence/evidence'
import { typeOf } from '../evidence/files/file-types'
import type { PackEvidence } from './contents'

/** "Photograph", "Sound recording", "Link" */
export const kindInWords = ({ kind, file }: Pick<PackEvidence, 'kind' | 'file'>): string =>
  (file && typeOf(file.contentType)?.name) ?? KIND_NAMES[kind]
