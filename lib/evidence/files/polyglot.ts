import { bytesAt } from './bytes'

const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1')
const LONGEST_TAIL = 22 + 0xffff

/** Whether a file that begins as something else ends as a ZIP archive: unpackers and Java read those from the end. */
export async function isAlsoAnArchive(path: string): Promise<boolean> {
  const tail = await bytesAt(path, -LONGEST_TAIL, LONGEST_TAIL)
  const at = tail.lastIndexOf(END_RECORD)
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length
}

/** Whether a picture, recording or document begins with the words of a web page or script between its own. */
export async function isAlsoAPage(path: string): Promise<boolean> {
  const start = (await bytesAt(path, 0, 1024)).toString('latin1')
  return /<(!doctype html|html|script|svg|iframe|\?php)[\s>]/i.test(start)
}
