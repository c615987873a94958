/**
 * What can be chosen at the door, as keys: the catalogues word them for parents, and `CHOICE_NAMES` for staff. A key is never
 * renamed once it has landed, because answers hold it.
 */

/** When somebody has time. Also what a request asks for, and what offers are filtered by. */
export const DAYS = [
  'mon_morning',
  'mon_afternoon',
  'tue_morning',
  'tue_afternoon',
  'wed_morning',
  'wed_afternoon',
  'thu_morning',
  'thu_afternoon',
  'fri_morning',
  'fri_afternoon',
  'after_school',
  'evening',
  'weekend',
  'ask_me',
] as const
export type Day = (typeof DAYS)[number]

/** With which ages, by key stage: what staff say. The catalogues say the children's ages. */
export const AGES = ['early_years', 'ks1', 'ks2', 'ks3', 'ks4', 'ks5', 'any'] as const
export type Age = (typeof AGES)[number]

export const HOW_FAR = ['talk_once', 'help_regularly', 'lead'] as const
export type HowFarKey = (typeof HOW_FAR)[number]

export const LEVELS = ['interested', 'some', 'experienced', 'professional'] as const
export type Level = (typeof LEVELS)[number]

/** What the parent would like to have of it. */
export const GAINS = [
  'meet_people',
  'know_school',
  'confidence',
  'experience',
  'english',
  'help_child',
  'nothing',
] as const
type Gain = (typeof GAINS)[number]

export const CHANNELS = ['phone', 'text', 'email', 'app', 'letter', 'gate', 'interpreter'] as const
type Channel = (typeof CHANNELS)[number]

export const TIMES = ['before_school', 'school_day', 'after_school', 'evening', 'weekend'] as const
type Time = (typeof TIMES)[number]

export const NEEDS = [
  'interpreter',
  'sign_language',
  'step_free',
  'large_print',
  'easy_read',
  'companion',
  'children_along',
  'online',
  'quiet_room',
] as const
type Need = (typeof NEEDS)[number]

export const CHOICE_NAMES: {
  days: Record<Day, string>
  ages: Record<Age, string>
  howFar: Record<HowFarKey, string>
  levels: Record<Level, string>
  gains: Record<Gain, string>
  channels: Record<Channel, string>
  times: Record<Time, string>
  needs: Record<Need, string>
} = {
  days: {
    mon_morning: 'Monday morning',
    mon_afternoon: 'Monday afternoon',
    tue_morning: 'Tuesday morning',
    tue_afternoon: 'Tuesday afternoon',
    wed_morning: 'Wednesday morning',
    wed_afternoon: 'Wednesday afternoon',
    thu_morning: 'Thursday morning',
    thu_afternoon: 'Thursday afternoon',
    fri_morning: 'Friday morning',
    fri_afternoon: 'Friday afternoon',
    after_school: 'After school',
    evening: 'In the evening',
    weekend: 'At the weekend',
    ask_me: 'Ask me',
  },
  ages: {
    early_years: 'Nursery and Reception',
    ks1: 'Years 1 and 2',
    ks2: 'Years 3 to 6',
    ks3: 'Years 7 to 9',
    ks4: 'Years 10 and 11',
    ks5: 'Years 12 and 13',
    any: 'Any age',
  },
  howFar: { talk_once: 'Talk once', help_regularly: 'Help regularly', lead: 'Lead something' },
  levels: {
    interested: 'Interested',
    some: 'Some experience',
    experienced: 'Experienced',
    professional: 'It is, or was, their work',
  },
  gains: {
    meet_people: 'Meet other people',
    know_school: 'Know the school better',
    confidence: 'Gain confidence',
    experience: 'Experience for work',
    english: 'Practise English',
    help_child: 'Help their own child learn',
    nothing: 'Nothing, they are glad to help',
  },
  channels: {
    phone: 'Phone call',
    text: 'Text message',
    email: 'E-mail',
    app: 'The school’s app',
    letter: 'Letter',
    gate: 'At the gate',
    interpreter: 'Through an interpreter',
  },
  times: {
    before_school: 'Before school',
    school_day: 'During the school day',
    after_school: 'After school',
    evening: 'In the evening',
    weekend: 'At the weekend',
  },
  needs: {
    interpreter: 'An interpreter',
    sign_language: 'A sign-language interpreter',
    step_free: 'A way without steps',
    large_print: 'Large print',
    easy_read: 'Easy words',
    companion: 'Somebody along',
    children_along: 'Bringing younger children',
    online: 'Online or by phone',
    quiet_room: 'A quiet room',
  },
}
