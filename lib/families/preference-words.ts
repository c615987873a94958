import { CHANNELS, CHOICE_NAMES, NEEDS, TIMES } from '../door/choices'
import { sameText } from '../intake/table'

const ALL = { channels: CHANNELS, times: TIMES, needs: NEEDS } as const
export type Kind = keyof typeof ALL
type KeyOf<K extends Kind> = (typeof ALL)[K][number]

/** What schools and their systems write for each choice, besides its name and its key. */
const ALSO: { [K in Kind]: Record<KeyOf<K>, readonly string[]> } = {
  channels: {
    phone: [
      'phone',
      'call',
      'calls',
      'telephone',
      'telephone call',
      'ring',
      'mobile',
      'landline',
      'voice call',
    ],
    text: ['text', 'texts', 'sms', 'txt', 'text messages', 'message'],
    email: ['email', 'emails', 'e mail', 'mail', 'by email'],
    app: [
      'app',
      'school app',
      'the school’s app',
      'classdojo',
      'class dojo',
      'parentmail',
      'parenthub',
      'parentpay',
      'arbor',
      'mcas',
      'my child at school',
      'school gateway',
      'schoolcomms',
      'studybugs',
      'seesaw',
      'tapestry',
      'weduc',
    ],
    letter: ['letter', 'letters', 'post', 'by post', 'paper', 'letter home', 'book bag', 'in the book bag'],
    gate: [
      'gate',
      'in person',
      'face to face',
      'f2f',
      'playground',
      'in the playground',
      'in school',
      'drop off',
    ],
    interpreter: [
      'interpreter',
      'with an interpreter',
      'via interpreter',
      'translator',
      'through a translator',
    ],
  },
  times: {
    before_school: ['before school', 'early morning', 'before 9', 'before 9am', 'before work'],
    school_day: [
      'school day',
      'in the school day',
      'day',
      'daytime',
      'during the day',
      'school hours',
      'day time',
    ],
    after_school: ['after school', 'pick up', 'at pick up', 'after 3', 'after 3pm', 'after 3.30'],
    evening: ['evening', 'evenings', 'after work', 'after 6', 'after 6pm', 'night'],
    weekend: ['weekend', 'weekends', 'saturday', 'sunday', 'sat', 'sun', 'saturday or sunday'],
  },
  needs: {
    interpreter: ['interpreter', 'translator', 'needs an interpreter'],
    sign_language: ['bsl', 'british sign language', 'sign language', 'signer', 'bsl interpreter'],
    step_free: [
      'step free',
      'step free access',
      'wheelchair',
      'wheelchair access',
      'wheelchair user',
      'ramp',
      'lift',
      'ground floor',
      'no stairs',
    ],
    large_print: ['large print', 'big print', 'large font', 'large text'],
    easy_read: ['easy read', 'plain english', 'plain language', 'simple english'],
    companion: [
      'companion',
      'someone with them',
      'friend',
      'advocate',
      'support worker',
      'bring somebody along',
    ],
    children_along: ['children', 'childcare', 'creche', 'crèche', 'baby', 'brings baby', 'younger children'],
    online: ['online', 'teams', 'zoom', 'video call', 'video', 'remote', 'by phone', 'virtual'],
    quiet_room: ['quiet', 'quiet room', 'quiet space', 'private room'],
  },
}

/** Each way of writing a choice to its key, letter case and small signs aside. */
const MEANT = Object.fromEntries(
  (Object.keys(ALL) as Kind[]).map((kind) => [
    kind,
    new Map(
      ALL[kind].flatMap((key) =>
        [key, nameOf(kind, key), ...((ALSO[kind] as Record<string, readonly string[]>)[key] ?? [])].map(
          (words) => [plain(words), key] as const,
        ),
      ),
    ),
  ]),
) as Record<Kind, Map<string, string>>

const ANY_TIME = /^(any ?time|all day|always|any|flexible)$/

/**
 * The choices written in one cell, "Text, e-mail" or "sms / phone call", each once, in the order in which they are asked.
 *
 * @returns `unknown` holds what is none of them
 */
export function choicesIn<K extends Kind>(kind: K, cell: string): { keys: KeyOf<K>[]; unknown: string[] } {
  const said = cell
    .split(/[,;/|\n+&]|\s+(?:and|or)\s+/i)
    .map((part) => part.trim())
    .filter(Boolean)
  const whole = MEANT[kind].get(plain(cell))
  if (whole) return { keys: [whole as KeyOf<K>], unknown: [] }
  const found = new Set<string>()
  const unknown: string[] = []
  for (const part of said) {
    const key = MEANT[kind].get(plain(part))
    if (key) found.add(key)
    else if (kind === 'times' && ANY_TIME.test(plain(part))) for (const time of TIMES) found.add(time)
    else unknown.push(part)
  }
  return { keys: ALL[kind].filter((key) => found.has(key)) as unknown as KeyOf<K>[], unknown }
}

/** Choices as a cell of the school's own list has them, so that it can be brought back. */
export const choicesInWords = (kind: Kind, keys: readonly string[]) =>
  keys.map((key) => nameOf(kind, key)).join(', ')

/** What may be written, for whoever wrote something else. */
export const mayBeWritten = (kind: Kind) => choicesInWords(kind, ALL[kind])

function nameOf(kind: Kind, key: string): string {
  return (CHOICE_NAMES[kind] as Record<string, string>)[key] ?? key
}

/** "E-mail" and "e mail" are the same; so are "The school’s app" and "the schools app". */
function plain(text: string): string {
  return sameText(text.replace(/[’'.]/g, '').replace(/[-_–]/g, ' '))
}
