'use client'

import { useReducer, useRef } from 'react'
import { EMPTY, MOST_BYTES, TOO_LARGE } from '@/lib/evidence/files/file-types'

export type Upload = {
  id: number
  name: string
  /** Bytes, for the list. */
  size: number
  /** Of 1. */
  sent: number
  state: 'waiting' | 'sending' | 'here' | 'refused'
  /** Why it was refused. */
  why?: string
}

const AT_ONCE = 2
const BROKEN = 'could not be sent: the connection broke off. Choose it again.'

/**
 * Sends files one request each, two at a time, and tells how far each is. What can be said without sending (too large,
 * empty) is said at once.
 *
 * @param address takes a file and answers with JSON: `refusal` is null, or the sentence that says why it is not kept
 */
export function useUploads(address: string) {
  const [uploads, change] = useReducer(changed, [])
  const queue = useRef<{ id: number; file: File }[]>([])
  const sending = useRef(0)
  const last = useRef(0)

  function choose(files: Iterable<File>) {
    for (const file of files) {
      const id = ++last.current
      const why = file.size > MOST_BYTES ? TOO_LARGE : file.size === 0 ? EMPTY : undefined
      change({
        id,
        name: file.name,
        size: file.size,
        sent: 0,
        state: why ? 'refused' : 'waiting',
        why: why && `“${file.name}” ${why}`,
      })
      if (!why) queue.current.push({ id, file })
    }
    next()
  }

  function next() {
    while (sending.current < AT_ONCE) {
      const first = queue.current.shift()
      if (!first) return
      sending.current++
      send(first.id, first.file)
    }
  }

  function send(id: number, file: File) {
    const request = new XMLHttpRequest()
    const done = (refusal: string | null) => {
      change(refusal ? { id, state: 'refused', why: refusal } : { id, state: 'here', sent: 1 })
      sending.current--
      next()
    }
    request.upload.onprogress = ({ loaded, total }) => change({ id, sent: total ? loaded / total : 0 })
    request.onload = () => done(refusalIn(request) ?? null)
    request.onerror = () => done(`“${file.name}” ${BROKEN}`)
    change({ id, state: 'sending' })
    const form = new FormData()
    form.append('files', file, file.name)
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  }

  function refusalIn({ status, responseText }: XMLHttpRequest): string | null {
    try {
      return JSON.parse(responseText).refusal
    } catch {
      return `The file could not be kept (the server answered ${status}). Open the page again and try once more.`
    }
  }

  return { uploads, choose }
}

/** A change to one upload by its id; one that is not there yet is added. */
function changed(uploads: Upload[], change: Partial<Upload> & { id: number }): Upload[] {
  return uploads.some(({ id }) => id === change.id)
    ? uploads.map((upload) => (upload.id === change.id ? { ...upload, ...change } : upload))
    : [...uploads, change as Upload]
}
