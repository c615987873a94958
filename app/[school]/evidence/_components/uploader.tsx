'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { fileSize } from '@/lib/evidence/evidence'
import { type Upload, useUploads } from './use-uploads'

const field =
  'mt-1 block min-h-11 w-full rounded border-2 border-edge bg-card p-1.5 text-ink file:mr-3 file:min-h-9 file:cursor-pointer file:rounded file:border-2 file:border-solid file:border-brand file:bg-card file:px-3 file:font-bold file:text-brand'
const KINDS =
  'image/*,audio/*,video/*,.pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.rtf,.txt,.csv,.heic'

/**
 * Files to choose, drop, or take with a phone's camera. Each is sent as soon as it is chosen and shows how far it is.
 * Without JavaScript it is a form with a button that sends them all.
 *
 * @param address takes the files
 * @param next where the form about them stands
 */
export function Uploader({ address, next, hint }: { address: string; next: string; hint: string }) {
  const { uploads, choose } = useUploads(address)
  const [isOver, setIsOver] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  function take(input: HTMLInputElement) {
    if (input.files?.length) choose(input.files)
    input.value = ''
  }

  // Files may have been chosen before the page was ready to send them.
  useEffect(() => {
    for (const input of form.current?.querySelectorAll<HTMLInputElement>('input[type=file]') ?? [])
      take(input)
  })

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    choose(event.dataTransfer.files)
  }

  return (
    <>
      <form
        ref={form}
        method="post"
        action={address}
        encType="multipart/form-data"
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`rounded-card border-2 border-dashed p-4 sm:p-5 ${isOver ? 'border-brand bg-brand-soft' : 'border-edge'}`}
      >
        <label htmlFor="files" className="font-bold">
          Choose files<span className="pointer-coarse:hidden noscript:hidden">, or drop them here</span>
        </label>
        <div id="files-hint" className="text-soft">
          {hint}
        </div>
        <input
          id="files"
          name="files"
          type="file"
          multiple
          accept={KINDS}
          aria-describedby="files-hint"
          onChange={(event) => take(event.target)}
          className={field}
        />
        <div className="mt-4 hidden pointer-coarse:block">
          <label htmlFor="camera" className="font-bold">
            Or take a photograph
          </label>
          <input
            id="camera"
            name="files"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => take(event.target)}
            className={field}
          />
        </div>
        <button
          type="submit"
          className="mt-4 hidden min-h-11 rounded-md border-2 border-brand bg-brand px-4 font-bold text-on-brand noscript:block"
        >
          Upload
        </button>
      </form>
      <Arrivals uploads={uploads} next={next} />
    </>
  )
}

function Arrivals({ uploads, next }: { uploads: Upload[]; next: string }) {
  const count = (...states: Upload['state'][]) => uploads.filter(({ state }) => states.includes(state)).length
  const here = count('here')
  const underWay = count('waiting', 'sending')
  const files = here === 1 ? '1 file' : `${here} files`
  return (
    <div className="mt-4">
      <p role="status" className={uploads.length > 0 ? 'mb-2' : 'sr-only'}>
        {uploads.length > 0 &&
          `${here} of ${uploads.length} ${uploads.length === 1 ? 'file has' : 'files have'} arrived. ${count('refused') > 0 ? `${count('refused')} not kept.` : ''}`}
      </p>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className="border-t border-line py-2">
            {upload.state === 'refused' ? (
              <p role="alert" className="font-bold text-wrong">
                {upload.why}
              </p>
            ) : (
              <>
                <span className="flex flex-wrap justify-between gap-x-4">
                  <span className="min-w-0 wrap-anywhere">{upload.name}</span>
                  <span className="text-soft">
                    {upload.state === 'here' ? 'Arrived' : `${Math.round(upload.sent * 100)}%`},{' '}
                    {fileSize(upload.size)}
                  </span>
                </span>
                <progress
                  aria-label={`Sending ${upload.name}`}
                  max={1}
                  value={upload.sent}
                  className="block h-2 w-full appearance-none rounded bg-band [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-band [&::-webkit-progress-value]:bg-brand"
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {here > 0 && underWay === 0 && (
        <p className="mt-4">
          <a
            href={next}
            className="inline-flex min-h-11 items-center rounded-md border-2 border-brand bg-brand px-4 py-1.5 font-bold text-on-brand no-underline hover:underline"
          >
            Go on with {files}
          </a>
        </p>
      )}
    </div>
  )
}
