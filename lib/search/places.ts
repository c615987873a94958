import { mayReadActivities, mayRecordActivities } from '@/lib/activities/policy'
import { canSeeBin } from '@/lib/bin/policy'
import { maySeeCalendar } from '@/lib/calendar/queries'
import { mayKeepYouSaid, mayOwnImprovements, maySeeReport, maySeeTrends } from '@/lib/concerns/learn/policy'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { mayKeepConcernSettings, mayRecordCase, maySeeCases } from '@/lib/concerns/policy'
import { canPrepare } from '@/lib/conversation/policy'
import { canCheckTranslations } from '@/lib/door/policy'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { canKeepFamilies, canSeeFamilies } from '@/lib/families/policy'
import { mayKeepMeetings } from '@/lib/governance/policy'
import { canKeepForums, canPublish, canSeeForums, canSeeIdeas } from '@/lib/ideas/policy'
import { maySeeImpact } from '@/lib/impact/dashboard'
import { maySeeGovernorsPage } from '@/lib/impact/governors'
import { canSeeJobs } from '@/lib/jobs/policy'
import { canJudge } from '@/lib/judgement/policy'
import { maySeeBenchmark } from '@/lib/measures/benchmark'
import { canKeepMeasures, canSeeMeasures } from '@/lib/measures/policy'
import { mayKeepPeople } from '@/lib/people/policy'
import { canPlan } from '@/lib/plan/policy'
import { closeness } from '@/lib/platform/closeness'
import { isLeader, isRecorder, isTrustLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { mayChangeCalendar, maySeeCalendar as maySeeTermDates } from '@/lib/school-days/policy'
import { mayChangeSettings } from '@/lib/schools/policy'
import { mayReviewEnded } from '@/lib/skills/ended-queries'
import { canAskParents, canRequest, canSeeOffers } from '@/lib/skills/policy'
import { mayTakeWholeSchool } from '@/lib/whole-school/take'
import { wordsOf } from './words'

type Page = {
  name: string
  /** Within the school; `outside` stands beside the schools. */
  path: string
  outside?: true
  /** What else people call it, or come for. */
  also: string
  isFor: (viewer: Viewer) => boolean
}

const everybody = () => true

/** The pages of the application somebody may look for by name. Those that are left out stand, with why, in places.test.ts. */
export const PAGES: Page[] = [
  { name: 'Today', path: '', also: 'home start dashboard tasks to do', isFor: isRecorder },
  {
    name: 'Activities',
    path: '/activities',
    also: 'workshops events list projects',
    isFor: mayReadActivities,
  },
  {
    name: 'Add an activity',
    path: '/activities/new',
    also: 'new idea plan create',
    isFor: mayRecordActivities,
  },
  { name: 'Record', path: '/record', also: 'write down session attendance register', isFor: isRecorder },
  {
    name: 'Parents',
    path: '/families',
    also: 'families carers pupils children register',
    isFor: canSeeFamilies,
  },
  {
    name: 'Add a family',
    path: '/families/new',
    also: 'new parent carer pupil child',
    isFor: canKeepFamilies,
  },
  {
    name: 'What parents can do',
    path: '/skills',
    also: 'skills audit offers offered asked used again volunteers hours goodwill',
    isFor: canSeeOffers,
  },
  {
    name: 'Who has been reached',
    path: '/families/reach',
    also: 'reach groups families not reached outreach hard to reach',
    isFor: canSeeFamilies,
  },
  {
    name: 'Bring in families from a list',
    path: '/families/import',
    also: 'import upload spreadsheet csv excel pupils',
    isFor: canKeepFamilies,
  },
  {
    name: 'What parents offer',
    path: '/skills/offers',
    also: 'skills audit offers volunteers find somebody who can parent helper',
    isFor: canSeeOffers,
  },
  {
    name: 'Consent that ends',
    path: '/skills/ended',
    also: 'retention expired consent offers preferences delete privacy keep',
    isFor: mayReviewEnded,
  },
  {
    name: 'Asking what parents can offer',
    path: '/skills/campaigns',
    also: 'campaigns skills audit return rate reminders answered',
    isFor: canAskParents,
  },
  {
    name: 'Begin a campaign',
    path: '/skills/campaigns/new',
    also: 'new skills audit ask parents offer',
    isFor: canAskParents,
  },
  {
    name: 'The skills we ask about',
    path: '/skills/vocabulary',
    also: 'vocabulary synonyms skills list rename order own',
    isFor: canAskParents,
  },
  {
    name: 'Add a skill',
    path: '/skills/vocabulary/new',
    also: 'new own skill vocabulary',
    isFor: canAskParents,
  },
  {
    name: 'Write down what a parent offers',
    path: '/skills/offers/new',
    also: 'answer on paper gate phone new offer enter type',
    isFor: canAskParents,
  },
  {
    name: 'A sheet of paper to answer on',
    path: '/skills/paper',
    also: 'print form questionnaire languages pen',
    isFor: canAskParents,
  },
  {
    name: 'Links to the parents’ door',
    path: '/door',
    also: 'qr code poster slips link withdraw no account',
    isFor: canAskParents,
  },
  {
    name: 'Make one link for everybody',
    path: '/door/new',
    also: 'open link poster qr code newsletter app',
    isFor: canAskParents,
  },
  {
    name: 'Print slips for families',
    path: '/door/slips/new',
    also: 'qr code own link letters paper',
    isFor: canAskParents,
  },
  {
    name: 'Concerns',
    path: '/concerns',
    also: 'complaints worries compliments ideas cases late open',
    isFor: maySeeCases,
  },
  {
    name: 'Write down what they said',
    path: '/concerns/new',
    also: 'new record concern complaint compliment idea parent said',
    isFor: mayRecordCase,
  },
  {
    name: 'Trends in concerns',
    path: '/concerns/trends',
    also: 'rise categories terms complaints how many',
    isFor: maySeeTrends,
  },
  {
    name: 'Improvement actions',
    path: '/concerns/improvements',
    also: 'lessons learned actions concerns',
    isFor: mayOwnImprovements,
  },
  {
    name: 'You said, we did',
    path: '/concerns/you-said',
    also: 'feedback parents told poster newsletter',
    isFor: mayKeepYouSaid,
  },
  {
    name: 'The year’s report on concerns and complaints',
    path: '/concerns/report',
    also: 'yearly annual governing body formal complaints',
    isFor: maySeeReport,
  },
  {
    name: 'How long cases are kept',
    path: '/concerns/keep',
    also: 'retention delete let go hold complaints',
    isFor: mayLetGo,
  },
  {
    name: 'Cases that were let go',
    path: '/concerns/keep/gone',
    also: 'deleted tombstone retention',
    isFor: mayLetGo,
  },
  {
    name: 'Settings for concerns',
    path: '/concerns/settings',
    also: 'complaints procedure policy',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'What concerns are about',
    path: '/concerns/settings/categories',
    also: 'categories keywords',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Procedures for concerns and complaints',
    path: '/concerns/settings/procedures',
    also: 'stages days ladder acknowledge answer deadline academy maintained',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Letters about concerns',
    path: '/concerns/settings/letters',
    also: 'templates acknowledgement response word',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Who is away, and who stands in',
    path: '/concerns/away',
    also: 'deputy absence holiday cover',
    isFor: maySeeCases,
  },
  {
    name: 'Requests for a parent',
    path: '/skills/requests',
    also: 'volunteers wanted ask invite curriculum careers clubs visits match',
    isFor: canRequest,
  },
  {
    name: 'Ask for a parent',
    path: '/skills/requests/new',
    also: 'new request volunteer wanted helper visitor speaker',
    isFor: canRequest,
  },
  {
    name: 'Ideas from parents and carers',
    path: '/ideas',
    also: 'suggestions proposals decided considered told wait',
    isFor: canSeeIdeas,
  },
  {
    name: 'Write down an idea',
    path: '/ideas/new',
    also: 'new suggestion proposal parent said',
    isFor: canSeeIdeas,
  },
  {
    name: 'Forums, and whom they speak for',
    path: '/ideas/forums',
    also: 'parent council association pta surgery representative members meetings',
    isFor: canSeeForums,
  },
  {
    name: 'Put a forum on record',
    path: '/ideas/forums/new',
    also: 'new parent council association pta',
    isFor: canKeepForums,
  },
  {
    name: 'Pages for everybody',
    path: '/ideas/published',
    also: 'thank you said did website newsletter public publish',
    isFor: canPublish,
  },
  {
    name: 'Begin a page for everybody',
    path: '/ideas/published/new',
    also: 'new thank you said did website publish',
    isFor: canPublish,
  },
  {
    name: 'Evidence',
    path: '/evidence',
    also: 'files documents photographs quotations links',
    isFor: canRecordEvidence,
  },
  {
    name: 'Add evidence',
    path: '/evidence/new',
    also: 'upload file photograph quotation new',
    isFor: canRecordEvidence,
  },
  {
    name: 'Measures',
    path: '/measures',
    also: 'tests scores assessments scales units',
    isFor: canSeeMeasures,
  },
  { name: 'Add a measure', path: '/measures/new', also: 'new test score scale', isFor: canKeepMeasures },
  {
    name: 'Impact',
    path: '/impact',
    also: 'results difference outcomes dashboard report',
    isFor: maySeeImpact,
  },
  {
    name: 'For governors',
    path: '/impact/governors',
    also: 'impact report board meeting questions answers ask',
    isFor: maySeeGovernorsPage,
  },
  {
    name: 'Governors’ meetings',
    path: '/impact/governors/meetings',
    also: 'board committee fgb minutes date',
    isFor: mayKeepMeetings,
  },
  {
    name: 'Absence beside the national figure',
    path: '/impact/benchmark',
    also: 'benchmark attendance compare comparison',
    isFor: maySeeBenchmark,
  },
  {
    name: 'Judgement',
    path: '/judgement',
    also: 'judge grade ofsted framework statements self evaluation survey',
    isFor: canJudge,
  },
  {
    name: 'What records are about',
    path: '/judgement/records',
    also: 'themes mapping statements link evidence',
    isFor: canJudge,
  },
  {
    name: 'How your words read',
    path: '/judgement/text',
    also: 'text reader check sentences engagement involvement information confused precision recall',
    isFor: canJudge,
  },
  {
    name: 'Frameworks',
    path: '/judgement/frameworks',
    also: 'criteria statements ofsted survey eef epstein face lppa editions themes mapping',
    isFor: canJudge,
  },
  {
    name: 'Write your own framework',
    path: '/judgement/frameworks/own/new',
    also: 'new own criteria statements',
    isFor: canJudge,
  },
  {
    name: 'Improvement plan',
    path: '/plan',
    also: 'priorities priority targets sdp sip development success criteria actions',
    isFor: canPlan,
  },
  {
    name: 'Add a priority',
    path: '/plan/new',
    also: 'new improvement plan target',
    isFor: canPlan,
  },
  {
    name: 'Actions that wait for a place',
    path: '/plan/waiting',
    also: 'improvement plan improvements lessons concerns ideas',
    isFor: canPlan,
  },
  {
    name: 'Packs for a conversation',
    path: '/conversation/packs',
    also: 'pack print word inspection visit inspector evidence appendix numbers',
    isFor: canPrepare,
  },
  {
    name: 'Begin a pack',
    path: '/conversation/packs/new',
    also: 'new pack visit inspection',
    isFor: canPrepare,
  },
  {
    name: 'Missed chances',
    path: '/judgement/chances',
    also: 'engagement priorities without parents needs 18.9% 15.4% 54% reports',
    isFor: canJudge,
  },
  {
    name: 'Ready for the conversation',
    path: '/conversation',
    also: 'readiness inspection inspector visit visitor ofsted best examples offline tablet',
    isFor: canPrepare,
  },
  {
    name: 'Practise the questions',
    path: '/conversation/practice',
    also: 'practice practising questions inspector governor rehearse answers timer notes',
    isFor: canPrepare,
  },
  {
    name: 'People and roles',
    path: '/people',
    also: 'users staff members permissions access team',
    isFor: mayKeepPeople,
  },
  {
    name: 'Invite somebody',
    path: '/people/invite',
    also: 'invitation add user colleague new person',
    isFor: mayKeepPeople,
  },
  {
    name: 'School settings',
    path: '/settings',
    also: 'options preferences name year groups classes small numbers configuration',
    isFor: mayChangeSettings,
  },
  {
    name: 'Term dates',
    path: '/settings/term-dates',
    also: 'terms holidays half-term inset bank holidays school days calendar closed',
    isFor: maySeeTermDates,
  },
  {
    name: 'Add days to the term dates',
    path: '/settings/term-dates/new',
    also: 'new term holiday inset day closed snow',
    isFor: mayChangeCalendar,
  },
  {
    name: 'Bring in term dates',
    path: '/settings/term-dates/import',
    also: 'import ics ical calendar file council holidays',
    isFor: mayChangeCalendar,
  },
  {
    name: 'Add a pupil group',
    path: '/settings/groups/new',
    also: 'own new pupil groups category',
    isFor: mayChangeSettings,
  },
  {
    name: 'Download the whole school',
    path: '/settings/download',
    also: 'export zip everything csv take away copy',
    isFor: mayTakeWholeSchool,
  },
  {
    name: 'Calendar',
    path: '/calendar',
    also: 'diary dates when sessions year reviews deadlines ics outlook google',
    isFor: maySeeCalendar,
  },
  { name: 'History', path: '/history', also: 'audit log trail changes who did it timeline', isFor: isLeader },
  {
    name: 'Has anybody changed the history?',
    path: '/history/check',
    also: 'checksum chain tampered database check',
    isFor: isLeader,
  },
  { name: 'The bin', path: '/bin', also: 'removed deleted undo restore put back trash', isFor: canSeeBin },
  {
    name: 'Work in the background',
    path: '/jobs',
    also: 'long imports progress jobs stopped',
    isFor: canSeeJobs,
  },
  {
    name: 'What the words mean',
    path: '/definitions',
    also: 'glossary definitions help explanations',
    isFor: everybody,
  },
  {
    name: 'Privacy',
    path: '/privacy',
    also: 'data protection gdpr what is kept cookies who sees',
    isFor: everybody,
  },
  {
    name: 'Your account',
    path: '/account',
    also: 'password email profile my name sign out everywhere security',
    isFor: everybody,
  },
  {
    name: 'Your calendar elsewhere',
    path: '/account/calendar',
    also: 'ics feed outlook google phone subscribe private address',
    isFor: maySeeCalendar,
  },
  {
    name: 'Languages of the parents’ door',
    path: '/door/languages',
    also: 'translations check confirm wording machine welsh polish romanian ukrainian urdu panjabi bengali arabic somali',
    isFor: canCheckTranslations,
  },
  {
    name: 'Codes after your password',
    path: '/account/second-step',
    also: 'authenticator app second step two factor recovery codes phone',
    isFor: everybody,
  },
  {
    name: 'Who must use codes',
    path: '/people/second-step',
    also: 'authenticator require second step two factor roles',
    isFor: mayKeepPeople,
  },
  {
    name: 'Schools side by side',
    path: '/schools/side-by-side',
    outside: true,
    also: 'trust compare schools',
    isFor: (viewer) => isTrustLeader(viewer) && viewer.schoolsCount > 1,
  },
  {
    name: 'Your other schools',
    path: '/schools',
    outside: true,
    also: 'change switch school',
    isFor: (viewer) => viewer.schoolsCount > 1,
  },
  { name: 'Sign out', path: '/sign-out', outside: true, also: 'log out leave exit', isFor: everybody },
  {
    name: 'Accessibility',
    path: '/accessibility',
    outside: true,
    also: 'statement keyboard contrast',
    isFor: everybody,
  },
]

const known = PAGES.map((page) => ({ ...page, names: wordsOf(page.name), synonyms: page.also.split(' ') }))

export type FoundPlace = { name: string; href: string; covered: number; score: number }

/** The pages this person may open whose names, or what else they are called, match. A name counts for more. */
export function placesCalled(viewer: Viewer, words: string[]): FoundPlace[] {
  return known
    .filter((page) => page.isFor(viewer))
    .map(({ name, path, outside, names, synonyms }) => {
      const scores = words.map((word) => Math.max(4.5 * best(word, names), 3 * best(word, synonyms)))
      const found = scores.filter((score) => score > 0)
      const whole = found.length === names.length && names.every((one) => best(one, words) > 0)
      const score = found.reduce((sum, one) => sum + one, whole ? 1 : 0)
      const href = outside ? path : `/${viewer.schoolSlug}${path}`
      return { name, href, covered: found.length, score }
    })
    .filter(({ covered }) => covered > 0)
}

const best = (word: string, among: string[]) => Math.max(0, ...among.map((one) => closeness(word, one)))
