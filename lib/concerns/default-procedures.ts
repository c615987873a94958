import type { Clock, Procedure, Stage } from './procedure'

const schoolDays = (days: number): Clock => ({ days, unit: 'school_days', countsFrom: 'next_day' })

/** Beside the days in settings: they are common in practice (one trust's published procedure), and the school's to change. */
export const DAYS_NOTE =
  'No law says how many days. Five school days to acknowledge and fifteen to answer are common in practice (one trust), not law: set your own.'

const informal: Stage = {
  number: 0,
  name: 'Informal',
  whoHandles: 'anyone',
  acknowledge: null,
  answer: schoolDays(15),
  isFormal: false,
  needsWriting: false,
  notes: 'Most worries end here: listen, put it right, say what was done.',
}

const formal = (number: number, given: Partial<Stage>): Stage => ({
  number,
  name: `Stage ${number}`,
  whoHandles: 'head',
  acknowledge: schoolDays(5),
  answer: schoolDays(15),
  isFormal: true,
  needsWriting: false,
  ...given,
})

/** What ships with Alongside. Each is copied into a school as its first version, and is the school's own from then on. */
export const DEFAULT_PROCEDURES: readonly Procedure[] = [
  {
    key: 'maintained',
    name: 'Maintained school',
    source:
      'Section 29, Education Act 2002; Department for Education, Best practice guidance for school complaints procedures. The stages are the usual ladder; the days are the school’s own.',
    checkedOn: '2026-11-29',
    appliesTo: 'Concerns and complaints from anybody, not only from parents and carers.',
    stages: [
      informal,
      formal(1, {
        name: 'Stage 1: the headteacher',
        notes: 'The chair of governors when it is about the head; the clerk when it is about governors.',
      }),
      formal(2, {
        name: 'Stage 2: a panel of governors',
        whoHandles: 'panel',
        panel: { atLeast: 3, independent: 0 },
        notes:
          'Nobody on the panel has known the case before. When it is about the governing body, the clerk finds a panel from outside.',
      }),
    ],
    after:
      'The Department for Education, which looks at whether the school kept to its procedure and to the law, and not at the matter again.',
  },
  {
    key: 'academy',
    name: 'Academy, free or independent school',
    source:
      'Part 7 (paragraph 33), Education (Independent School Standards) Regulations 2014. The days are the school’s own.',
    checkedOn: '2026-11-29',
    appliesTo:
      'Complaints from parents and carers of pupils. Others are answered respectfully and expediently all the same.',
    stages: [
      informal,
      formal(1, {
        name: 'Stage 1: formal, in writing',
        needsWriting: true,
        notes: 'Help whoever finds writing hard: what they say may be written down for them.',
      }),
      formal(2, {
        name: 'Stage 2: a panel hearing',
        whoHandles: 'panel',
        needsWriting: true,
        panel: { atLeast: 3, independent: 1 },
        notes:
          'At least three people who were not directly involved, one of them independent of the management and running of the school. The parent may come and bring somebody. What the panel finds goes to the parent, and where it matters to the person complained about.',
      }),
    ],
    after: 'The Department for Education.',
  },
  {
    key: 'data_protection',
    name: 'Data protection',
    source:
      'Section 164A, Data Protection Act 2018, put in by the Data (Use and Access) Act 2025; in force from 19 June 2026.',
    checkedOn: '2026-11-29',
    appliesTo: 'Complaints about how the school has used somebody’s personal data.',
    stages: [
      {
        number: 1,
        name: 'Data-protection complaint',
        whoHandles: 'leader',
        // "Within the period of 30 days beginning when the complaint is received": that day is the first. The Information
        // Commissioner's guidance begins a day later and lets a weekend pass, so this is never the later of the two.
        acknowledge: { days: 30, unit: 'calendar_days', countsFrom: 'same_day' },
        answer: null,
        isFormal: true,
        needsWriting: false,
        notes:
          'Looking into it begins on the day it came, not after it is acknowledged. Answer without undue delay, keep them told how it goes, and say that the Information Commissioner’s Office can be asked.',
      },
    ],
    after: 'The Information Commissioner’s Office.',
  },
]
