import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { freePort } from '@/scripts/launch/ports.mjs'

const bucket = 'evidence'

/**
 * A real server that speaks S3, on this machine, with one bucket. It can be stopped and started again with everything
 * in it, at the same address.
 */
export async function anS3Server() {
  const port = await freePort()
  const directory = mkdtempSync(join(tmpdir(), 'alongside-s3-'))
  let server = await start()
  const asked: string[] = []

  async function start() {
    const made = new S3rver({
      ...{ port, address: '127.0.0.1', silent: true, directory },
      configureBuckets: [{ name: bucket }],
    })
    await made.run()
    made.httpServer.prependListener('request', (request: IncomingMessage, _: ServerResponse) =>
      asked.push(`${request.method} ${request.url?.split('?')[0]}`),
    )
    return made.httpServer
  }

  async function goDown() {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  return {
    /** For the environment of whoever keeps files in it. */
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    /** What it was asked, as "PUT /evidence/…". */
    asked,
    /** Where it keeps what it is given. */
    directory,
    goDown,
    async comeBack() {
      server = await start()
    },
    async stop() {
      await goDown()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
