import { findPhrases, phraseBook } from './phrases'

export type RouteKey =
  | 'admissions'
  | 'exclusions'
  | 'send_assessment'
  | 'child_protection'
  | 'whistleblowing'
  | 'staff_conduct'
  | 'third_party'
  | 'data_protection'

export interface OtherRoute {
  key: RouteKey
  name: string
  /** When it applies, said to whoever records. */
  applies: string
  /** Where to go instead, said so that it can be read out to a parent. */
  goTo: string
  /** Whether the case here ends as sent another way; otherwise the other route runs beside it. */
  closesHere: boolean
  /** What must be known before anybody writes more here. */
  warning?: string
  source: string
}

/**
 * Which route applies was read in guidance on school complaints and in local policies that follow it ("checked"). Who
 * exactly takes it, with address and number, is the school's own to fill in, and differs from authority to authority.
 */
export const ROUTES_CHECKED_ON = '2026-11-29'

const NOT_IN_SCOPE =
  'Department for Education, best practice guidance for school complaints procedures: complaints not in scope of the procedure'

export const OTHER_ROUTES: readonly OtherRoute[] = [
  {
    key: 'admissions',
    name: 'Admissions',
    applies: 'They were refused a place, or the way places are given is what they object to.',
    goTo: 'Appeal to the independent appeal panel, as the letter that refused the place explains. The admission authority (the local authority, or the school or trust where it admits its own pupils) says how and by when. How an appeal was run goes to the Local Government and Social Care Ombudsman; for an academy, to the Department for Education.',
    closesHere: true,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'exclusions',
    name: 'Suspension and permanent exclusion',
    applies: 'They want a suspension or a permanent exclusion itself looked at again.',
    goTo: 'Write to the governing board, which considers what parents say about a suspension or exclusion under its own rules and time limits. The letter about it says how. After a permanent exclusion that is upheld they may ask for an independent review panel. How the behaviour policy was applied otherwise can be a complaint here.',
    closesHere: true,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'send_assessment',
    name: 'Statutory assessment of special educational needs',
    applies:
      'It is about whether the local authority will assess, or what an education, health and care plan says.',
    goTo: 'Write to the local authority’s special educational needs team. There is a right of appeal to the First-tier Tribunal (Special Educational Needs and Disability), and free, independent advice from the local SENDIASS service. What the school itself does or does not do to support a pupil is a complaint here.',
    closesHere: true,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'child_protection',
    name: 'Child protection',
    applies: 'A child may be at risk of harm, or may have been harmed, by anybody.',
    goTo: 'Tell the designated safeguarding lead now, in person or by telephone. If it is about the head, tell the chair of governors; if a child is in danger at this moment, ring 999. It is followed up by the safeguarding procedures, with the local authority.',
    closesHere: true,
    warning: 'Do not write down here what was said about a child being harmed.',
    source: NOT_IN_SCOPE,
  },
  {
    key: 'whistleblowing',
    name: 'Whistleblowing',
    applies: 'Somebody who works or volunteers here reports wrongdoing in the school.',
    goTo: 'Use the school’s whistleblowing procedure, which says who to speak to and protects whoever speaks. It also names who outside the school may be told, among them the Department for Education and Ofsted.',
    closesHere: true,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'staff_conduct',
    name: 'Staff conduct and grievance',
    applies:
      'A member of staff complains about work or a colleague, or what is said would have to be followed up by the disciplinary procedure.',
    goTo: 'The head takes it under the school’s disciplinary or grievance procedure; about the head, the chair of governors. A parent who raised it is told that it is being looked into, and not what comes of it for the member of staff. How a teacher spoke to a parent or a pupil is usually a complaint here.',
    closesHere: false,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'third_party',
    name: 'Others who use the premises',
    applies: 'It is about a club, nursery, caterer or hirer that is not run by the school.',
    goTo: 'Complain to whoever runs it: they have a complaints procedure of their own, and the school office gives the name and address. The school still listens to what it can put right itself, such as the state of the room.',
    closesHere: true,
    source: NOT_IN_SCOPE,
  },
  {
    key: 'data_protection',
    name: 'Data protection',
    applies: 'They say that personal information was wrongly used, shared, lost or not given to them.',
    goTo: 'The school answers it itself, under its data-protection procedure: acknowledged within 30 days of the calendar, and answered without undue delay. The data protection officer is told on the day. They may also go to the Information Commissioner’s Office.',
    closesHere: false,
    source:
      'Section 164A, Data Protection Act 2018, put in by the Data (Use and Access) Act 2025; in force from 19 June 2026',
  },
]

export const routeOf = (key: string): OtherRoute | undefined =>
  OTHER_ROUTES.find((route) => route.key === key)

const HINTS: Readonly<Record<RouteKey, string>> = {
  admissions:
    'school place appeal, admission appeal, admissions appeal, appeal panel, refused a place, turned down for a place, did not get a place, didn’t get a place, waiting list, oversubscribed, admission authority, admissions criteria, catchment',
  exclusions:
    'permanently excluded, permanent exclusion, exclusion, excluded from school, suspension, suspended, suspending, excluded for, expelled, expel',
  send_assessment:
    'EHC needs assessment, EHCNA, needs assessment, statutory assessment, refuse … assess, refused to assess, tribunal, draft plan, name … in the plan, section I, local authority … plan, council … plan, council … EHCP, authority … EHCP, apply for … EHCP, cease … plan',
  child_protection:
    'child protection, social services, social worker, safeguarding, section 47, MASH, children’s services, strategy meeting, LADO, allegation against',
  whistleblowing:
    'whistleblowing, whistleblower, whistle blowing, blow the whistle, I work here, I work at the school, I used to work here, as a member of staff I, as an employee, fraud, cover up, covered up, falsified, falsifying',
  staff_conduct:
    'grievance, my line manager, my manager, disciplinary, gross misconduct, misconduct, sacked, drunk, smelt of alcohol, smelled of alcohol, swore at, teaching regulation agency, TRA',
  third_party:
    'holiday club, private nursery, day nursery, karate club, dance school, brownies, scouts, church group, hire the hall, hired the hall, hirers, letting, lettings, football academy, caterers, catering company, contractor, outside company, run by another company',
  data_protection:
    'data protection, GDPR, data breach, subject access request, subject access, SAR, personal data, data protection officer, DPO, ICO, Information Commissioner, right to erasure, shared … without consent, without my consent, confidential information, wrong email address, sent to the wrong family, wrong family, records request',
}

const hintBook = phraseBook(
  OTHER_ROUTES.flatMap(({ key }) => HINTS[key].split(', ').map((phrase) => ({ phrase, of: key }))),
)

interface RouteHint {
  route: OtherRoute
  /** The words that made us think of it, as they were written. */
  because: string[]
}

/**
 * Other routes that words may point to, by keywords only: something to look at while triaging, and never a decision. Found
 * by the rule in phrases.ts; "not" is not understood.
 *
 * @returns in the order in which the words name them; empty where no keyword stands
 */
export function hintOfRoute(words: string): RouteHint[] {
  const hints = new Map<RouteKey, string[]>()
  for (const { of, found } of findPhrases(hintBook, words)) {
    const because = hints.get(of)
    if (!because) hints.set(of, [found])
    else if (!because.includes(found)) because.push(found)
  }
  return [...hints].flatMap(([key, because]) => {
    const route = routeOf(key)
    return route ? [{ route, because }] : []
  })
}
