import { bytesAt } from './bytes'

const SECTOR_OF_HEADER = 512
const NO_MORE = 0xfffffffa
const MOST_SECTORS = 4_096
const ENTRY = 128

/**
 * The names in the directory of a compound file, the container of Word, Excel and PowerPoint before 2007 (and of
 * installers and saved e-mails). Null when it is damaged. Layout: Microsoft's [MS-CFB], sections 2.2 to 2.6.
 */
export async function namesInCompoundFile(path: string): Promise<string[] | null> {
  const header = await bytesAt(path, 0, SECTOR_OF_HEADER)
  if (header.length < SECTOR_OF_HEADER) return null
  const size = 2 ** header.readUInt16LE(0x1e)
  if (size !== 512 && size !== 4096) return null
  const sector = (number: number) => bytesAt(path, (number + 1) * size, size)
  const table = await allocationTable(header, sector)
  const names: string[] = []
  let number = header.readUInt32LE(0x30)
  for (let read = 0; number < NO_MORE; read++) {
    const part = await sector(number)
    if (part.length === 0 || read > MOST_SECTORS) return null
    names.push(...namesIn(part))
    number = (await table(number)) ?? NO_MORE
  }
  return names
}

function namesIn(part: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; at + ENTRY <= part.length; at += ENTRY) {
    const length = part.readUInt16LE(at + 0x40)
    if (length >= 2 && length <= 64) names.push(part.toString('utf16le', at, at + length - 2))
  }
  return names
}

/** Which sector follows a sector. Where the table itself lies is listed in the header, and for large files in further sectors. */
async function allocationTable(header: Buffer, sector: (number: number) => Promise<Buffer>) {
  const lies = uint32s(header.subarray(0x4c))
  let more = header.readUInt32LE(0x44)
  for (let read = 0; more < NO_MORE && read < MOST_SECTORS; read++) {
    const list = uint32s(await sector(more))
    more = list.pop() ?? NO_MORE
    lies.push(...list)
  }
  return async (number: number): Promise<number | undefined> => {
    const inEach = 2 ** header.readUInt16LE(0x1e) / 4
    const where = lies[Math.floor(number / inEach)]
    return where === undefined || where >= NO_MORE ? undefined : uint32s(await sector(where))[number % inEach]
  }
}

function uint32s(part: Buffer): number[] {
  return Array.from({ length: Math.floor(part.length / 4) }, (_, i) => part.readUInt32LE(i * 4))
}
