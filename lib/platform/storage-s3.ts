import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { type ByteRange, type Content, FileDamaged, type FileStore, StoreDown } from './storage-contract'
import { folderStore, requireName } from './storage-folder'
import { isPassing, storeProblem } from './storage-s3-errors'
import type { S3Settings } from './store-settings.mjs'

const ATTEMPTS = 3
const WHOLE_REMOVAL = 5_000
const LONGEST_REMOVAL = 15_000
const NOTHING = '0'.repeat(64)

/**
 * Files in a bucket of any store that speaks S3: `evidence/<school>/<SHA-256>`. What comes is written to this machine first,
 * because the store must be told length and hash before the first byte; the hash is part of what is signed, so the store
 * refuses what arrives otherwise. Whatever is read whole is compared with its name.
 *
 * @param data the data folder, for what is on its way
 */
export function s3Store(settings: S3Settings, data: string): FileStore & { probe(): Promise<void> } {
  const Bucket = settings.bucket
  const scratch = folderStore(data)
  let made: ReturnType<typeof connect> | undefined

  /** One question to the store. The client is loaded with the first, so that nobody else pays for it. */
  async function ask<T>(question: (s3: Sdk, client: S3Client) => Promise<T>): Promise<T> {
    try {
      made ??= connect(settings)
      const { sdk, client } = await made
      return await question(sdk, client)
    } catch (error) {
      throw storeProblem(error)
    }
  }

  async function lastPut(Key: string): Promise<Date | null> {
    try {
      const found = await ask((s3, client) => client.send(new s3.HeadObjectCommand({ Bucket, Key })))
      return found.LastModified ?? new Date(0)
    } catch (error) {
      if ((error as Error).name === 'NoSuchFile') return null
      throw error
    }
  }

  const drop = (Key: string) => ask((s3, client) => client.send(new s3.DeleteObjectCommand({ Bucket, Key })))

  async function send(Key: string, { sha256, bytes }: Content, Body: Readable): Promise<void> {
    // Whoever did not come to read it leaves it open, and what goes wrong with it then is nobody's to catch.
    const broken = new AbortController()
    Body.on('error', () => broken.abort())
    const sending = ask((s3, client) => {
      const command = new s3.PutObjectCommand({ Bucket, Key, Body, ContentLength: bytes })
      command.middlewareStack.add(
        (next) => (args) => {
          ;(args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256
          return next(args)
        },
        { step: 'build', name: 'signTheContent' },
      )
      return client.send(command, { abortSignal: broken.signal })
    })
    await sending.finally(() => Body.destroy())
  }

  /** Somebody may be taking the same content away: their note says so, and they look at the file after writing it. */
  async function outlivesRemoval(key: string, note: string): Promise<boolean> {
    for (let waited = 0; await lastPut(note); waited += 100) {
      // Left by somebody who went down in the middle.
      if (waited > LONGEST_REMOVAL) await drop(note)
      await pause(100)
    }
    return (await lastPut(key)) !== null
  }

  return {
    async put(schoolId, source) {
      requireName(schoolId, NOTHING)
      const aside = await scratch.setAside(source)
      try {
        const key = keyOf(schoolId, aside.sha256)
        for (let attempt = 1; ; attempt++) {
          try {
            await send(key, aside, createReadStream(aside.path))
            if (await outlivesRemoval(key, noteOf(schoolId, aside.sha256))) break
          } catch (error) {
            if (attempt >= ATTEMPTS || !isPassing(error)) throw error
            await pause(attempt * 200)
          }
        }
        return { sha256: aside.sha256, bytes: aside.bytes }
      } finally {
        await aside.drop()
      }
    },

    async get(schoolId, sha256, range) {
      const Key = keyOf(schoolId, sha256)
      const Range = range && rangeHeader(range)
      const found = await ask((s3, client) => client.send(new s3.GetObjectCommand({ Bucket, Key, Range })))
      const body = found.Body as Readable
      return Readable.from(range ? told(body) : checked(body, sha256), { objectMode: false })
    },

    async exists(schoolId, sha256) {
      return (await lastPut(keyOf(schoolId, sha256))) !== null
    },

    async remove(schoolId, sha256, ifBefore) {
      const key = keyOf(schoolId, sha256)
      if (!ifBefore) return void (await drop(key))
      const last = await lastPut(key)
      if (!last || last >= ifBefore) return
      const note = noteOf(schoolId, sha256)
      const began = Date.now()
      await send(note, EMPTY, Readable.from([]))
      try {
        // Whoever puts it from here on waits for the note to go, and puts it again.
        const still = await lastPut(key)
        if (Date.now() - began > WHOLE_REMOVAL) throw new StoreDown('The store for files is slow.', false)
        if (still && still < ifBefore) await drop(key)
      } finally {
        await drop(note)
      }
    },

    async *keptBefore(schoolId, moment) {
      const Prefix = keyOf(schoolId, NOTHING).slice(0, -NOTHING.length)
      for (let ContinuationToken: string | undefined; ; ) {
        const listed = await ask((s3, client) =>
          client.send(new s3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken })),
        )
        for (const { Key = '', LastModified } of listed.Contents ?? []) {
          if (LastModified && LastModified < moment) yield Key.slice(Prefix.length)
        }
        ContinuationToken = listed.NextContinuationToken
        if (!ContinuationToken) return
      }
    },

    setAside: scratch.setAside,

    async probe() {
      await ask((s3, client) => client.send(new s3.ListObjectsV2Command({ Bucket, MaxKeys: 1 })))
    },
  }
}

type Sdk = typeof import('@aws-sdk/client-s3')

async function connect({ endpoint, region, keyId, secretKey }: S3Settings) {
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    region,
    endpoint,
    // With an address of one's own the bucket's name is seldom part of it.
    forcePathStyle: endpoint !== undefined,
    credentials: { accessKeyId: keyId, secretAccessKey: secretKey },
    maxAttempts: ATTEMPTS,
    // What goes wrong is thrown, and said by whoever knows what for.
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 20_000,
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
    // Not every store knows the newer checksums; the hash that is signed says as much.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  // The bucket's own address without the slash after it, which some stores leave out of what they check the signature of.
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { path: string }
      request.path = request.path.replace(/(.)\/$/, '$1')
      return next(args)
    },
    { step: 'build', name: 'withoutSlash' },
  )
  return { sdk, client }
}

function keyOf(schoolId: string, sha256: string): string {
  requireName(schoolId, sha256)
  return `evidence/${schoolId}/${sha256}`
}

const noteOf = (schoolId: string, sha256: string) => `removing/${schoolId}/${sha256}`
const EMPTY = { sha256: createHash('sha256').digest('hex'), bytes: 0 }
const rangeHeader = ({ first, last }: ByteRange) => `bytes=${first}-${last}`

async function* told(body: Readable): AsyncGenerator<Buffer> {
  try {
    yield* body
  } catch (error) {
    throw storeProblem(error)
  }
}

async function* checked(body: Readable, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of told(body)) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256)
    throw new FileDamaged(`The store gave back something else for ${sha256}.`)
}
