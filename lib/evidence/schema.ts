import { z } from 'zod'
import {
  choice,
  dateField,
  listOf,
  optionalDate,
  optionalText,
  recordId,
  requiredText,
  tickBox,
  version,
} from '../platform/form-fields'
import { CONSENT_CHOICES, VISIBILITIES } from './evidence'

/** What a form about evidence sends, with the words a person reads when something is wrong. */

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const SUPPORTED = new RegExp(`^(${UUID})(?::(${UUID}))?$`)

/** An activity, or one of its outcomes: "<activity>" or "<activity>:<outcome>". */
const supported = z
  .string()
  .regex(SUPPORTED, 'This form is out of date. Open the page again.')
  .transform((text) => {
    const [, activityId = '', outcomeId = null] = SUPPORTED.exec(text) ?? []
    return { activityId, outcomeId }
  })

export type Supported = z.output<typeof supported>

const CHOOSE_SUPPORTED = 'Choose at least one activity or outcome that this supports.'

const about = {
  source: optionalText(200),
  datedOn: dateField('Enter the date it is from.'),
  consent: choice(CONSENT_CHOICES, 'Choose whether consent was given.'),
  consentUntil: optionalDate('Enter the last day consent is given for.'),
  visibility: choice(VISIBILITIES, 'Choose who may see it.'),
  supports: listOf(supported).refine((list) => list.length > 0, CHOOSE_SUPPORTED),
}

/** The old evidence this takes the place of; empty for evidence that stands for itself. */
const replaces = z.preprocess((value) => value || null, recordId.nullable())

const title = requiredText('Enter a title.', 150)

type About = { consent: string; consentUntil: string | null }

function consentFits({ consent, consentUntil }: About, context: z.RefinementCtx) {
  if (consent !== 'given_until' || consentUntil) return
  context.addIssue({
    code: 'custom',
    path: ['consentUntil'],
    message: 'Enter the last day consent is given for, or choose “Given”.',
  })
}

/** `title.<id>` and `heard.<id>` for each file on the tray, as one record by id of each. */
function gathered(values: unknown): unknown {
  const entries = Object.entries(values as Record<string, unknown>)
  const beginning = (start: string) =>
    Object.fromEntries(
      entries.flatMap(([name, value]) => (name.startsWith(start) ? [[name.slice(start.length), value]] : [])),
    )
  return { ...Object.fromEntries(entries), title: beginning('title.'), heard: beginning('heard.') }
}

const heard = optionalText(4000)

export const newFiles = z.preprocess(
  gathered,
  z
    .object({
      ...about,
      tray: recordId,
      replaces,
      title: z.record(z.string(), title),
      heard: z.record(z.string(), heard),
    })
    .superRefine(consentFits),
)

export const newLink = z
  .object({
    ...about,
    title,
    replaces,
    url: requiredText('Enter the address of the page.', 2000).refine(
      isWebAddress,
      'Enter a whole address that begins with https:// or http://, such as https://www.gov.uk/school-attendance.',
    ),
  })
  .superRefine(consentFits)

export const newQuotation = z
  .object({
    ...about,
    replaces,
    quotation: requiredText('Enter what was said.', 2000),
    source: requiredText('Say who said it, without a name: “Parent, Year 1”.'),
  })
  .superRefine(consentFits)

export const newFigure = z.object({
  resultId: z.preprocess((value) => value || '', z.uuid('Choose a figure.')),
  visibility: choice(VISIBILITIES, 'Choose who may see it.'),
})

export const evidenceEdit = z
  .object({ ...about, id: recordId, version, title, heard })
  .superRefine(consentFits)

export const withdrawal = z.object({
  id: recordId,
  version,
  reason: requiredText('Say why, so that whoever looks for it later understands.', 500),
  /** The content itself goes too: a family may ask for that. */
  destroy: tickBox,
})

export const offTheTray = z.object({
  waitingId: recordId,
  tray: recordId,
  activity: optionalText(),
  outcome: optionalText(),
  replaces: optionalText(),
})

export type NewFiles = z.output<typeof newFiles>
export type NewLink = z.output<typeof newLink>
export type NewQuotation = z.output<typeof newQuotation>
export type NewFigure = z.output<typeof newFigure>
export type EvidenceEdit = z.output<typeof evidenceEdit>
export type Withdrawal = Omit<z.output<typeof withdrawal>, 'destroy'> & { destroy?: boolean }

/** Only what a browser opens as a page: never javascript:, data: or a file on somebody's disk. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}
