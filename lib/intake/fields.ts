/** What the cells of a column have to look like before it is proposed for a field. */
export type Contents = 'reference' | 'text' | 'number' | 'date' | 'year group' | 'flag'

/** Something a column can hold: its key in a mapping, the words people see, and the headings schools give it. */
export type Field = {
  key: string
  name: string
  contents: Contents
  /** Best first: of two columns that fit, the one named earlier here is proposed. In lower case, words by spaces. */
  headings: string[]
  /** Beginnings of run-together headings: `pre` for `Prewt`. */
  stems?: string[]
}

export const PUPIL_REF: Field = {
  key: 'pupilRef',
  name: 'Pupil reference',
  contents: 'reference',
  headings: [
    'pupil reference',
    'pupil ref',
    'pupil id',
    'upn',
    'pupil',
    'pupil code',
    'pupil number',
    'student reference',
    'student id',
    'student',
    'child',
    'reference',
    'ref',
    'id',
    'code',
    'rownames',
    'row',
    'no',
  ],
}

export const BEFORE: Field = {
  key: 'before',
  name: 'Before',
  contents: 'number',
  headings: ['before', 'baseline', 'pre', 'pre test', 'pretest', 'first', 'start', 'entry'],
  stems: ['pre', 'before', 'baseline', 'start'],
}

export const AFTER: Field = {
  key: 'after',
  name: 'After',
  contents: 'number',
  headings: ['after', 'post', 'post test', 'posttest', 'follow up', 'second', 'end', 'final', 'exit'],
  stems: ['post', 'after', 'end'],
}

const TAKEN_BEFORE: Field = {
  key: 'takenBefore',
  name: 'Date of the first figure',
  contents: 'date',
  headings: [
    'date before',
    'before date',
    'baseline date',
    'date of baseline',
    'pre date',
    'start date',
    'date',
  ],
}

const TAKEN_AFTER: Field = {
  key: 'takenAfter',
  name: 'Date of the second figure',
  contents: 'date',
  headings: ['date after', 'after date', 'post date', 'end date', 'review date', 'date taken', 'test date'],
}

const YEAR_GROUP: Field = {
  key: 'yearGroup',
  name: 'Year group',
  contents: 'year group',
  headings: ['year group', 'year', 'yr', 'nc year', 'national curriculum year', 'yeargroup', 'actual year'],
}

const CLASS_NAME: Field = {
  key: 'className',
  name: 'Class',
  contents: 'text',
  headings: [
    'class',
    'class name',
    'form',
    'tutor group',
    'reg group',
    'registration group',
    'reg',
    'registration',
  ],
}

const FAMILY_REF: Field = {
  key: 'familyRef',
  name: 'Family reference',
  contents: 'text',
  headings: ['family reference', 'family ref', 'family id', 'family', 'household', 'family code', 'home'],
}

const LANGUAGES: Field = {
  key: 'languages',
  name: 'Languages',
  contents: 'text',
  headings: ['languages', 'language', 'home language', 'first language', 'languages at home'],
}

const CHANNELS: Field = {
  key: 'channels',
  name: 'Preferred channel',
  contents: 'text',
  headings: [
    'preferred channel',
    'preferred channels',
    'contact preference',
    'contact preferences',
    'preferred contact',
    'preferred contact method',
    'preferred method of contact',
    'best way to contact',
    'best way to reach',
    'how to contact',
  ],
}

const TIMES: Field = {
  key: 'times',
  name: 'Times',
  contents: 'text',
  headings: [
    'times',
    'times that suit',
    'preferred times',
    'preferred time',
    'best time',
    'best times',
    'contact times',
  ],
}

const WRITE_IN: Field = {
  key: 'writeIn',
  name: 'Write in',
  contents: 'text',
  headings: [
    'write in',
    'preferred language',
    'language of letters',
    'letters in',
    'correspondence language',
    'language for letters',
  ],
}

const NEEDS: Field = {
  key: 'needs',
  name: 'Needs at meetings',
  contents: 'text',
  headings: ['needs at meetings', 'meeting needs', 'access needs', 'accessibility', 'accessibility needs'],
}

const GROUP_HEADINGS: Record<string, string[]> = {
  send: ['send', 'sen', 'sen status', 'sen code', 'special educational needs', 'ehcp'],
  eal: ['eal', 'english as an additional language', 'additional language', 'bilingual'],
  pupil_premium: [
    'pupil premium',
    'pp',
    'ppg',
    'disadvantaged',
    'fsm',
    'fsm6',
    'ever 6',
    'free school meals',
  ],
  looked_after: ['looked after', 'lac', 'cla', 'cic', 'in care', 'looked after child'],
  young_carer: ['young carer', 'carer', 'yc'],
  traveller: ['traveller', 'grt', 'gypsy roma traveller'],
  service_child: ['service child', 'service', 'forces', 'armed forces', 'service pupil'],
}

/** The field for a flag a pupil may carry: one of those shipped, or the school's own by its name. */
export function groupField(group: { key: string; name: string }): Field {
  const headings = [group.name.toLowerCase(), ...(GROUP_HEADINGS[group.key] ?? [])]
  return { key: `group:${group.key}`, name: group.name, contents: 'flag', headings }
}

/** The columns of an import of figures; the school's groups come after them. */
export const FIGURE_FIELDS: Field[] = [
  PUPIL_REF,
  BEFORE,
  AFTER,
  TAKEN_BEFORE,
  TAKEN_AFTER,
  YEAR_GROUP,
  CLASS_NAME,
  FAMILY_REF,
]

/** The columns of an import of families and their pupils; the school's groups come after them. */
export const FAMILY_FIELDS: Field[] = [
  FAMILY_REF,
  PUPIL_REF,
  YEAR_GROUP,
  CLASS_NAME,
  LANGUAGES,
  CHANNELS,
  TIMES,
  WRITE_IN,
  NEEDS,
]
