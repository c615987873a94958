import type {
  CaseChannel,
  CaseFinding,
  CaseHolder,
  CaseKind,
  CaseStatus,
  Duty,
  ParentVerdict,
  RaisedBy,
} from '@/prisma/generated/enums'

/** The words for what stands in a case. The code says concern and complaint as the Department for Education's guidance does. */

export const KINDS = ['concern', 'complaint', 'compliment', 'idea'] as const satisfies readonly CaseKind[]

export const KIND_NAMES: Record<CaseKind, string> = {
  concern: 'Concern',
  complaint: 'Complaint',
  compliment: 'Compliment',
  idea: 'Idea',
}

/** Best practice for school complaints procedures, Department for Education: the two definitions, quoted. */
export const KIND_MEANINGS: Record<CaseKind, string> = {
  concern: 'A worry or doubt about something that matters to them, for which they seek reassurance.',
  complaint:
    'They are dissatisfied with something done or not done, however they say it, and want it looked into.',
  compliment: 'Something went well, and they said so.',
  idea: 'Something the school could do.',
}

export const STATUS_NAMES: Record<CaseStatus, string> = {
  open: 'Open',
  paused: 'Paused',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
  redirected: 'Sent another way',
}

/** Whether somebody still has something to do about it. */
export const isOngoing = ({ status }: { status: CaseStatus }) => status === 'open' || status === 'paused'

/** Concerns and complaints run by a procedure and its clocks; thanks and ideas are answered without one. */
export const hasProcedure = (kind: CaseKind) => kind === 'concern' || kind === 'complaint'

export const RAISED_BY = ['parent', 'other', 'anonymous'] as const satisfies readonly RaisedBy[]

export const RAISED_BY_NAMES: Record<RaisedBy, string> = {
  parent: 'A parent or carer',
  other: 'Somebody else',
  anonymous: 'They did not say',
}

/** As they stand on the form: what happens most comes first. */
export const CHANNELS = [
  'gate',
  'phone',
  'email',
  'meeting',
  'message',
  'letter',
  'form',
  'other',
] as const satisfies readonly CaseChannel[]

export const CHANNEL_NAMES: Record<CaseChannel, string> = {
  gate: 'At the gate',
  phone: 'Phone',
  email: 'E-mail',
  meeting: 'Meeting',
  message: 'Message or app',
  letter: 'Letter',
  form: 'Form',
  other: 'Another way',
}

export const FINDINGS = ['upheld', 'partly_upheld', 'not_upheld'] as const satisfies readonly CaseFinding[]

export const FINDING_NAMES: Record<CaseFinding, string> = {
  upheld: 'Upheld',
  partly_upheld: 'Partly upheld',
  not_upheld: 'Not upheld',
}

export const VERDICTS = ['satisfied', 'partly', 'not_satisfied'] as const satisfies readonly ParentVerdict[]

export const VERDICT_NAMES: Record<ParentVerdict, string> = {
  satisfied: 'Satisfied',
  partly: 'Partly satisfied',
  not_satisfied: 'Not satisfied',
}

export const HOLDER_NAMES: Record<CaseHolder, string> = {
  school: 'The school',
  chair: 'The chair of governors',
  clerk: 'The clerk to the governors',
}

export const DUTIES = ['chair', 'clerk', 'safeguarding_lead'] as const satisfies readonly Duty[]

export const DUTY_NAMES: Record<Duty, string> = {
  chair: 'Chair of governors',
  clerk: 'Clerk to the governors',
  safeguarding_lead: 'Designated safeguarding lead',
}

/** "Concern K7QM4P" */
export const caseName = ({ kind, reference }: { kind: CaseKind; reference: string }) =>
  `${KIND_NAMES[kind]} ${reference}`
