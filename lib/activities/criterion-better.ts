import { level, midSentence, typedFigure } from '../measures/figures-in-words'
import { type IsoDate, longDate } from '../platform/dates'
import type { Criterion, Refusal } from './criterion'
import type { CriterionNames } from './criterion-names'
import { readCriterion, tidy } from './criterion-text'

/** Stands for what the person has not said yet. */
const TO_FILL = '…'

/**
 * A criterion that would stand, made from the words of one that does not: its pupils, its event, the skill it is
 * about, and the measure, figures and date when those are already there.
 * "80% of parents attend the reading workshops" becomes "Pupils whose families come to the reading workshops: reading
 * age from … to … by …".
 */
export function betterCriterion(
  criterion: Criterion,
  names: CriterionNames,
  refusedField: Refusal['field'],
): string {
  const keepsMeasure = refusedField !== 'measure' && (criterion.measureName ?? '').trim() !== ''
  const who = criterion.about === 'pupils' ? pupils(criterion, names) : parents(criterion)
  const what = keepsMeasure ? midSentence(criterion.measureName as string) : skillMeasure(criterion)
  const figures = keepsMeasure ? typedFigures(criterion) : `from ${TO_FILL} to ${TO_FILL}`
  return `${who}: ${what} ${figures} by ${reviewDate(criterion)}`
}

/** "Parents feel informed: from … to … by …", for a change that is one for parents. */
export function criterionForParents(criterion: Criterion): string {
  const statement = criterion.statement.trim().replace(/[.!]+$/, '')
  return `${statement}: from ${TO_FILL} to ${TO_FILL}, asked before and after, by ${reviewDate(criterion)}`
}

function pupils({ statement }: Criterion, names: CriterionNames): string {
  const { event, plain } = readCriterion(statement)
  const group = pupilGroup(statement, plain)
  if (event !== null)
    return `${group} whose ${relatives(plain)} come to ${asWritten(withArticle(event), statement)}`
  if (names === 'what_parents_do' && /\bread/.test(plain)) {
    return `${group} who read at home with a parent or carer ${howOften(plain)}`
  }
  return PARENTS_DO_SOMETHING.includes(names) ? `${group} whose ${relatives(plain)} take part` : group
}

const PARENTS_DO_SOMETHING: readonly CriterionNames[] = ['turnout', 'what_parents_do', 'change_for_parents']

function parents({ statement }: Criterion): string {
  const { event, plain } = readCriterion(statement)
  const who = relatives(plain) === 'families' ? 'Parents and carers' : capital(relatives(plain))
  return event === null
    ? `${who} who take part`
    : `${who} who come to ${asWritten(withArticle(event), statement)}`
}

/** Who the criterion already speaks of: "Year 4 boys", "Reception children", "Students"; otherwise "Pupils". */
function pupilGroup(statement: string, plain: string): string {
  const year = plain.match(/\b(?:year|yr|y) ?(1[0-3]|[1-9])s?\b/)?.[1]
  const stage = plain.match(/\b(?:key stage|ks) ?([1-5])\b/)?.[1]
  const young = plain.match(/\b(nursery|reception)\b(?! area| desk)/)?.[1]
  const noun = plain.match(/\b(boys|girls|students|children|learners)\b(?! in\b)/)?.[1] ?? 'pupils'
  const flag = plain.match(/\b(eal|send?|pupil premium|traveller|looked after|somali|polish)\b/)?.[1]
  const written = flag === undefined ? '' : (FLAGS[flag] ?? asWritten(flag, statement))
  const place = year ? `Year ${year}` : stage ? `Key Stage ${stage}` : young ? capital(young) : ''
  return capital([place, written, noun].filter((part) => part !== '').join(' '))
}

const FLAGS: Record<string, string> = {
  eal: 'EAL',
  sen: 'SEND',
  send: 'SEND',
  'pupil premium': 'pupil premium',
  'looked after': 'looked-after',
  traveller: 'Traveller',
  somali: 'Somali',
  polish: 'Polish',
}

/** Fathers stay fathers; everybody else is "families". */
function relatives(plain: string): string {
  const known = plain.match(/\b(fathers?|dads?|mothers?|mums?|grandparents?|carers)\b(?! and)/)?.[1]
  if (known === undefined || /\b(?:parents?|mums) and\b/.test(plain)) return 'families'
  if (/^(?:father|dad)/.test(known)) return 'fathers'
  if (/^(?:mother|mum)/.test(known)) return 'mothers'
  return known.startsWith('grand') ? 'grandparents' : 'carers'
}

/** A measure for the skill the words are about, when none is chosen yet. */
function skillMeasure({ about, statement }: Criterion): string {
  const plain = tidy(statement)
  if (about === 'parents') {
    const skill = SKILLS.find(([word]) => word.test(plain))?.[1]
    return skill === undefined ? 'confidence in helping at home' : `confidence in helping with ${skill}`
  }
  return SKILLS.find(([word]) => word.test(plain))?.[2] ?? 'a measure you already keep, such as reading age,'
}

/** What to look for, the skill, and a measure most schools keep for it. The first that fits is taken. */
const SKILLS: readonly [RegExp, string, string][] = [
  [/\bphonics\b/, 'phonics', 'phonics check score'],
  [/\bspell/, 'spelling', 'spelling score'],
  [/\btimes tables?\b/, 'times tables', 'times tables score'],
  [/\b(?:maths|mathematics|numeracy|number)\b/, 'maths', 'maths score'],
  [/\b(?:homework|home learning)\b/, 'homework', 'homework returned'],
  [/\bwriting\b/, 'writing', 'writing score'],
  [/\b(?:read|reads|reading|books?|literacy)\b/, 'reading', 'reading age'],
  [/\bbehaviour|\bbehavior/, 'behaviour', 'behaviour points'],
  [/\b(?:punctual\w*|late|lateness)\b/, 'punctuality', 'times late'],
  [
    /\b(?:absent|absence|school attendance|attendance (?:letters?|policy|system|tracking|meetings?|panel))\b/,
    'attendance',
    'attendance',
  ],
  [/\brevis(?:e|ion)\b|\bgcse\b/, 'revision', 'mock examination score'],
  [/\b(?:language|speech|talk)\b/, 'language', 'vocabulary score'],
]

function typedFigures({ baseline, target, unit, direction }: Criterion): string {
  const isUsable =
    baseline !== null &&
    target !== null &&
    baseline !== target &&
    (direction === null || (direction === 'higher') === target > baseline)
  if (!isUsable) return `from ${TO_FILL} to ${TO_FILL}`
  const from = unit === '%' ? level(typedFigure(baseline), '%') : typedFigure(baseline)
  return `from ${from} to ${level(typedFigure(target), unit ?? '')}`
}

function reviewDate({ reviewOn, statement }: Criterion): string {
  if (reviewOn !== null) return longDate(reviewOn as IsoDate)
  return statement.match(WHEN)?.[1] ?? TO_FILL
}

const WHEN =
  /\bby ((?:the )?(?:end of )?(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|half[- ]term|(?:autumn|spring|summer)(?: term)?|(?:the )?(?:term|year))(?: 20\d\d)?|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?)\b/i

function howOften(plain: string): string {
  return (
    plain.match(
      /\b(?:every (?:day|night|evening|week)|daily|nightly|weekly|(?:once|twice|\w+ times) (?:a|each|per) (?:day|week))\b/,
    )?.[0] ?? 'four times a week'
  )
}

function withArticle(event: string): string {
  return /^(?:the|our|a|an|each|every) |^parents'? |^family learning/.test(event) ? event : `the ${event}`
}

/** Gives words back their capitals from the text they came from, unless that is all capitals. */
function asWritten(words: string, source: string): string {
  const isShouted = source === source.toUpperCase()
  const [article = '', rest = words] = words.match(/^(the |our |a |an )?(.*)$/)?.slice(1) ?? []
  const pattern = rest.split(' ').map(escaped).join('[\\s-\\u2010-\\u2014]+').replace(/'/g, "['\\u2019]")
  const found = isShouted ? undefined : source.match(new RegExp(pattern, 'i'))?.[0]
  const text = found === undefined ? rest : found.replace(/\u2019/g, "'")
  const isFirst = found !== undefined && source.trim().startsWith(found)
  return article + (isFirst ? midSentence(text) : text)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
