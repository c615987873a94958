import { level, midSentence, typedFigure } from '../measures/figures-in-words'
import { type IsoDate, longDate } from '../platform/dates'
import type { Criterion, Refusal } from './criterion'
import type { CriterionNames } from './criterion-names'
import { skillMeasure } from './criterion-skill'
import { mentionsParents, readCriterion } from './criterion-text'

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
  const what = keepsMeasure ? midSentence(criterion.measureName as string) : skillMeasure(criterion, names)
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
  const isTheirs = mentionsParents(statement)
  // Staff are trained too, and pupils come to clubs without their parents.
  if (event !== null && (isTheirs || event !== 'training')) {
    if (/home visits?$/.test(event)) return `${group} whose families are visited at home`
    const come = isTheirs || !PUPILS_COME.test(plain) ? `whose ${relatives(plain)}` : 'who'
    return `${group} ${come} come to ${asWritten(withArticle(event), statement)}`
  }
  if (names === 'what_parents_do' && /\bread/.test(plain)) {
    return `${group} who read at home with a parent or carer ${howOften(plain)}`
  }
  return PARENTS_DO_SOMETHING.includes(names) ? `${group} whose ${relatives(plain)} take part` : group
}

const PUPILS_COME = /\bclubs?\b|^(?:[a-z0-9%]+ ){0,3}(?:pupils?|children|students?|boys|girls)\b/

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
  const flag =
    statement.match(/\bSEND?\b/) && statement !== statement.toUpperCase()
      ? 'send'
      : plain.match(/\b(eal|pupil premium|traveller|looked after|somali|polish)\b/)?.[1]
  const written = flag === undefined ? '' : (FLAGS[flag] ?? asWritten(flag, statement))
  const place = year ? `Year ${year}` : stage ? `Key Stage ${stage}` : young ? capital(young) : ''
  return capital([place, written, noun].filter((part) => part !== '').join(' '))
}

const FLAGS: Record<string, string> = {
  eal: 'EAL',
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
    )?.[0] ?? `${TO_FILL} times a week`
  )
}

function withArticle(event: string): string {
  return /^(?:the|our|a|an|each|every) |^parents'? |^family learning$|^stay and/.test(event)
    ? event
    : `the ${event}`
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
