import { fileSize } from '@/lib/evidence/evidence'
import { isShownInPlace, typeOf } from '@/lib/evidence/files/file-types'
import type { EvidencePiece } from '@/lib/evidence/one'
import { longDate } from '@/lib/platform/dates'
import { figureInWords } from './figure-words'
import { Recording } from './recording'

/** The evidence itself: the picture, the recording, the words, the address, the figure. */
export function TheThing({ piece, path }: { piece: EvidencePiece; path: string }) {
  const { kind, quotation, url, figure, datedOn } = piece
  if (kind === 'quotation') {
    return <blockquote className="whitespace-pre-line text-[1.2rem]">{quotation}</blockquote>
  }
  if (kind === 'link' && url) {
    return (
      <p className="wrap-anywhere">
        <a href={url} rel="noreferrer">
          {url}
        </a>
      </p>
    )
  }
  if (kind === 'figure' && figure) {
    return (
      <>
        <p className="text-[1.2rem]">
          {figure.measure}: {figureInWords(figure, figure.unit)}.
        </p>
        <p className="text-soft">
          As it stood on {longDate(datedOn)}, for “{figure.statement}” in {figure.activity}. Figures that came
          later are not in it.
        </p>
      </>
    )
  }
  return <TheFile piece={piece} address={`${path}/file`} />
}

function TheFile({ piece, address }: { piece: EvidencePiece; address: string }) {
  const { title, file, fileName, heard } = piece
  const type = file && typeOf(file.contentType)
  if (!file || !type) return null
  const { family, name } = type
  const isRecording = family === 'audio' || family === 'video'
  return (
    <>
      {family === 'image' && isShownInPlace(file.contentType) && (
        <img
          src={`${address}?show=1`}
          alt={title}
          className="mb-2 max-h-[32rem] max-w-full rounded border border-line"
        />
      )}
      {isRecording && heard && <Recording {...{ family, title, heard, address }} />}
      <p className="flex flex-wrap gap-x-5">
        <a href={address} className="inline-block py-1">
          Download {fileName} ({name}, {fileSize(file.bytes)})
        </a>
        {file.contentType === 'application/pdf' && (
          <a href={`${address}?show=1`} className="inline-block py-1">
            Look at it here
          </a>
        )}
      </p>
      {isRecording && !heard && (
        <p className="text-soft">
          Say what is heard in it, for those who cannot hear it, and it can be played on this page.
        </p>
      )}
    </>
  )
}
