import 'server-only'
import { isoDateIn } from '../platform/clock'
import { longDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { letterDocx } from './letter-docx'
import { paragraphsOf } from './letter-paragraphs'
import { getLetter } from './letter-queries'

/**
 * A letter as a Word document: exactly the paragraphs of its page, under the school's name, the date and the reference. Its
 * name says the reference and the day, and nobody's name.
 *
 * @returns null when the letter is not this viewer's to know of
 */
export async function letterAsWord(
  viewer: Viewer,
  id: string,
  letterId: string,
): Promise<{ name: string; content: Uint8Array } | null> {
  const found = await getLetter(viewer, id, letterId)
  if (!found) return null
  const { letter, reference } = found
  const on = letter.sentOn ? toIso(letter.sentOn) : isoDateIn(letter.createdAt)
  const content = await letterDocx({
    schoolName: viewer.schoolName,
    reference,
    date: longDate(on),
    paragraphs: paragraphsOf(letter.body),
  })
  return { name: `letter-${reference}-${on}.docx`, content }
}
