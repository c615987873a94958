import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readUpload } from './read-upload'
import { receiveFile } from './receive-file'

const school = randomUUID()
const data = mkdtempSync(join(tmpdir(), 'alongside-received-'))
vi.stubEnv('ALONGSIDE_DATA', data)
// What the application will not start without; no database is asked here.
vi.stubEnv('DATABASE_APP_URL', 'postgresql://localhost/nothing')
vi.stubEnv('ALONGSIDE_SECRET', randomUUID())
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('receiving many at once', () => {
  it('takes 8 large files in without holding them', async () => {
    // As a network gives it.
    const part = Buffer.alloc(64 * 1024, 'a')
    const send = (name: string) => {
      async function* form() {
        yield Buffer.from(
          `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${name}`,
        )
        for (let i = 0; i < 24 * 16; i++) yield part
        yield Buffer.from('\r\n--x--\r\n')
      }
      const body = Readable.toWeb(Readable.from(form())) as ReadableStream<Uint8Array>
      return readUpload(body, 'multipart/form-data; boundary=x', (file, source) =>
        receiveFile(school, file, source),
      )
    }
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    const arrived = await Promise.all(Array.from({ length: 8 }, (_, i) => send(`${i}.txt`)))
    clearInterval(watch)
    expect(arrived.flatMap(({ files }) => files.map((file) => file.refusal))).toEqual(Array(8).fill(null))
    const grownBy = Math.round((most - before) / 1024 / 1024)
    console.info(`8 uploads of 24 MB at once: memory grew by ${grownBy} MB`)
    expect(grownBy).toBeLessThan(100)
  })
})
