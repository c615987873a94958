import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { formOf } from '../testing/upload-form'
import { MOST_FILES } from './file-types'
import { BrokenUpload, readUpload } from './read-upload'

type Taken = { name: string; bytes: number }

async function count(name: string, source: AsyncIterable<Uint8Array>): Promise<Taken> {
  let bytes = 0
  for await (const chunk of source) bytes += chunk.length
  return { name, bytes }
}

/** Leaves a file as soon as it is more than a few bytes. */
async function giveUp(name: string, source: AsyncIterable<Uint8Array>): Promise<Taken> {
  for await (const chunk of source) if (chunk.length > 3) return { name, bytes: -1 }
  return { name, bytes: 0 }
}

function read(files: { name: string; content: Buffer | string }[], take = count) {
  const { body, type } = formOf(files)
  return readUpload(body, type, take)
}

const large = Buffer.alloc(3 * 1024 * 1024, 'a')

describe('a form with files', () => {
  it('hands over each file whole, in order', async () => {
    const { files, hadMore } = await read([
      { name: 'one.txt', content: 'one' },
      { name: 'Zoë’s film.mp4', content: large },
      { name: 'none.txt', content: '' },
    ])
    expect(files).toEqual([
      { name: 'one.txt', bytes: 3 },
      { name: 'Zoë’s film.mp4', bytes: large.length },
      { name: 'none.txt', bytes: 0 },
    ])
    expect(hadMore).toBe(false)
  })

  it('goes on to the next file when one is left unread', async () => {
    const files = [
      { name: 'large', content: large },
      { name: 'two', content: large },
      { name: 'three', content: 'abc' },
    ]
    expect((await read(files, giveUp)).files.map((file) => file.bytes)).toEqual([-1, -1, 0])
  })

  it('waits for the others when one cannot be taken, and says so', async () => {
    const taken: string[] = []
    const files = ['one', 'two', 'three'].map((name) => ({ name, content: large }))
    await expect(
      read(files, async (name, source) => {
        if (name === 'two') throw new Error('No')
        const result = await count(name, source)
        taken.push(name)
        return result
      }),
    ).rejects.toThrow('No')
    expect(taken).toEqual(['one', 'three'])
  })

  it('takes no more files than it says', async () => {
    const files = Array.from({ length: MOST_FILES + 2 }, (_, i) => ({ name: `${i}.txt`, content: 'x' }))
    const result = await read(files)
    expect(result.files).toHaveLength(MOST_FILES)
    expect(result.hadMore).toBe(true)
  })

  it('with nothing chosen has no file', async () => {
    const boundary = 'x'
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${boundary}--\r\n`
    const result = await readUpload(
      new Response(part).body,
      `multipart/form-data; boundary=${boundary}`,
      count,
    )
    expect(result).toEqual({ files: [], hadMore: false })
  })
})

describe('what is not a whole form', () => {
  it.each([
    ['nothing', null, 'multipart/form-data; boundary=x'],
    ['a form of another kind', 'a=b', 'application/x-www-form-urlencoded'],
    ['a form without its boundary', 'a=b', 'multipart/form-data'],
  ])('%s', async (_, body, type) => {
    await expect(readUpload(new Response(body).body, type, count)).rejects.toThrow(BrokenUpload)
  })

  it('one that is broken off in a file: whoever takes the file hears of it', async () => {
    const { body, type } = formOf([{ name: 'large', content: large }])
    const whole = Buffer.from(await new Response(body).arrayBuffer())
    let heard: unknown
    const cut = new Response(whole.subarray(0, whole.length / 2)).body
    const reading = readUpload(cut, type, async (name, source) => {
      try {
        return await count(name, source)
      } catch (error) {
        heard = error
        throw error
      }
    })
    await expect(reading).rejects.toThrow(BrokenUpload)
    expect(heard).toBeInstanceOf(Error)
  })

  it('one whose connection goes away', async () => {
    const { body, type } = formOf([{ name: 'large', content: large }])
    const whole = Buffer.from(await new Response(body).arrayBuffer())
    async function* half() {
      yield whole.subarray(0, whole.length / 2)
      throw new Error('Gone')
    }
    const breaking = Readable.toWeb(Readable.from(half())) as ReadableStream<Uint8Array>
    await expect(readUpload(breaking, type, count)).rejects.toThrow(BrokenUpload)
  })
})
