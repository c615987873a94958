/** Why something is shown to whoever publishes, in words. */
export const REASONS = {
  titled: 'A person’s name.',
  member: 'Somebody of the school has this name.',
  capital: 'This may be a name.',
  own: 'One family’s child or relation: others may know which.',
  few: 'What is said of only one is easily recognised.',
  have: 'Few families may be meant by this.',
  class: 'A class of the school.',
  year: 'A year group: few families may be meant.',
  group: 'A group of pupils: few may be in it.',
  reference: 'A reference of the register.',
  day: 'An exact day: others may remember who was there.',
  phone: 'A telephone number.',
  email: 'An e-mail address.',
  address: 'An address: others may know who lives there.',
  number: 'A small number: say “some”, or “parents and carers”.',
} as const

export type ReasonKey = keyof typeof REASONS

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** What gives somebody away by its form. Every repetition is bounded, so that no text takes long. */
export const FORMS: readonly (readonly [form: RegExp, reason: ReasonKey])[] = [
  [
    /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Madam|Rev|Prof)\.?\s{1,3}\p{Lu}[\p{L}'’-]{0,40}/gu,
    'titled',
  ],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, 'email'],
  [/(?<![\w+])(?:\+44[\s-]?(?:\(0\))?|\(?0)\d(?:[\s()-]{0,2}\d){8,10}(?!\d)/g, 'phone'],
  [
    new RegExp(
      `(?<![\\w])\\d{1,2}(?:st|nd|rd|th)?\\s{1,3}(?:of\\s{1,3})?${MONTH}(?![\\p{L}])(?:,?\\s{1,3}\\d{4})?`,
      'giu',
    ),
    'day',
  ],
  [
    new RegExp(`(?<![\\p{L}])${MONTH}\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?(?![\\w:])(?:,?\\s{1,3}\\d{4})?`, 'giu'),
    'day',
  ],
  [/(?<![\w/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?![\w/])/g, 'day'],
  [/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, 'day'],
  [/(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])/gu, 'address'],
  [
    /(?<![\p{L}\p{N}])(?:\d{1,4}[a-z]?\s)?\p{Lu}[\p{L}'’-]{1,30}\s(?:Street|Road|Lane|Close|Avenue|Crescent|Drive|Terrace|Court|Grove)(?![\p{L}])/gu,
    'address',
  ],
  [/(?<![\p{L}\p{N}])(?:year|yr|y)\s?\d{1,2}s?(?![\w-])/giu, 'year'],
]
