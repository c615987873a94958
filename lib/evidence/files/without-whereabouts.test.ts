import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as sample from '../testing/samples'
import { orientationIn } from './picture/orientation'
import { withoutWhereabouts } from './without-whereabouts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function cleaned(content: Buffer, type: string): Promise<Buffer> {
  const path = join(folder, 'picture')
  await writeFile(path, content)
  return buffer(Readable.from(await withoutWhereabouts(path, type)))
}

const PLACE = '51.5033635'
const chunk = (type: string, content: string) => {
  const named = Buffer.from(type + content, 'latin1')
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

describe('a JPEG', () => {
  it('loses place, camera, comments and what stands behind it, and keeps the picture and which way up it is', async () => {
    const phone = sample.jpegFromAPhone()
    expect(phone.includes(PLACE)).toBe(true)
    const clean = await cleaned(phone, 'image/jpeg')
    expect(clean.includes(PLACE)).toBe(false)
    expect(clean.includes('Photoshop')).toBe(false)
    const exif = clean.indexOf('Exif\0\0')
    expect(orientationIn(clean.subarray(exif + 6))).toBe(6)
    // Every byte of the plain picture stands, in order, around the 36 bytes that say which way up it is.
    expect(Buffer.concat([clean.subarray(0, exif - 4), clean.subarray(exif + 32)])).toEqual(sample.jpeg())
  })

  it('is not touched when it says nothing', async () => {
    expect(await cleaned(sample.jpeg(), 'image/jpeg')).toEqual(sample.jpeg())
  })

  it('comes out the same each time, so that the same photograph is kept once', async () => {
    const once = await cleaned(sample.jpegFromAPhone(), 'image/jpeg')
    expect(await cleaned(sample.jpegFromAPhone(), 'image/jpeg')).toEqual(once)
    expect(await cleaned(once, 'image/jpeg')).toEqual(once)
  })

  it('may have several scans, restarts and fill bytes', async () => {
    const scan = Buffer.from('ffda0004aabb0102ff00ffd003ffff00', 'hex')
    const place = Buffer.concat([Buffer.from('fffffe000c', 'hex'), Buffer.from(PLACE)])
    const progressive = Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      scan,
      place,
      scan,
      Buffer.from('ffd9', 'hex'),
    ])
    // The fill byte before the comment's marker counts as the first scan's.
    const expected = ['ffd8', scan.toString('hex'), 'ff', scan.toString('hex'), 'ffd9'].join('')
    expect((await cleaned(progressive, 'image/jpeg')).toString('hex')).toBe(expected)
  })

  it('that was cut short is ended', async () => {
    const cut = sample.jpeg().subarray(0, -20)
    expect(await cleaned(cut, 'image/jpeg')).toEqual(Buffer.concat([cut, Buffer.from([0xff, 0xd9])]))
  })

  it('is cleaned or refused, never anything else, however it is damaged', async () => {
    const phone = sample.jpegFromAPhone()
    await fc.assert(
      fc.asyncProperty(fc.nat(phone.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const damaged = Buffer.from(phone)
        damaged[at] = byte
        const result = await cleaned(damaged, 'image/jpeg').catch((error: Error) => error)
        if (result instanceof Error) expect(result.name).toBe('Refused')
        else expect(result.length).toBeLessThan(phone.length)
      }),
      { numRuns: 300 },
    )
  })

  it('is refused in words when its segments do not fit', async () => {
    const broken = Buffer.from('ffd8ffe1fffe45786966', 'hex')
    await expect(cleaned(broken, 'image/jpeg')).rejects.toThrow(/damaged picture/)
  })
})

describe('a PNG', () => {
  it('loses its texts and Exif and what stands behind it', async () => {
    const plain = sample.png()
    const said = Buffer.concat([
      plain.subarray(0, 33),
      chunk('eXIf', `MM*${PLACE}`),
      chunk('tEXt', `Place\0${PLACE}`),
      plain.subarray(33),
      Buffer.from(PLACE),
    ])
    expect(await cleaned(said, 'image/png')).toEqual(plain)
    expect(await cleaned(plain, 'image/png')).toEqual(plain)
  })

  it('that was cut short is refused', async () => {
    await expect(cleaned(sample.png().subarray(0, -6), 'image/png')).rejects.toThrow(/damaged picture/)
  })
})

describe('a WebP', () => {
  it('loses Exif and XMP, and no longer announces them', async () => {
    const plain = sample.webp()
    const exif = Buffer.concat([Buffer.from('EXIF'), Buffer.from([11, 0, 0, 0]), Buffer.from(`${PLACE}N\0`)])
    const said = Buffer.concat([plain, exif])
    said.writeUInt32LE(said.length - 8, 4)
    said.writeUInt8((said[20] as number) | 0x0c, 20)
    expect(await cleaned(said, 'image/webp')).toEqual(plain)
    expect(await cleaned(plain, 'image/webp')).toEqual(plain)
  })
})

describe('anything else', () => {
  it('is kept as it came', async () => {
    expect(await cleaned(sample.pdf(), 'application/pdf')).toEqual(sample.pdf())
  })
})
