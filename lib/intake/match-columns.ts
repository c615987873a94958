import { type Look, lookAt } from './column-contents'
import { AFTER, BEFORE, type Field, PUPIL_REF } from './fields'
import { orderedPair } from './ordered-pair'
import { sameText, type Table } from './table'

/** A column proposed for a field, and why, in words for the person who will confirm it. */
type Proposal = { field: string; column: string; reason: string }

/** A field several columns could fill: the person chooses. */
type Undecided = { field: string; candidates: string[]; reason: string }

export type Match = {
  proposals: Proposal[]
  undecided: Undecided[]
  /** Columns nothing was proposed for. */
  unused: string[]
}

/**
 * Proposes a column for each wanted field from its heading and its cells. A column is proposed once at most; a heading
 * whose cells do not fit is passed over; where two columns fit equally the choice is left to the person.
 */
export function matchColumns(table: Table, wanted: Field[]): Match {
  const looks = lookAt(table)
  const columns = table.columns.map((name, i) => ({ name, look: looks[i] as Look }))
  const proposals: Proposal[] = []
  const undecided: Undecided[] = []
  const free = () => columns.filter(({ name }) => !proposals.some(({ column }) => column === name))

  // The surest matches choose first, so that "Family ID" is not taken for a pupil's.
  for (const sureness of [3, 2, 1]) {
    for (const field of wanted) {
      if (settled(field)) continue
      const fitting = free().filter(
        ({ name, look }) => look[field.contents] && sure(field, name) === sureness,
      )
      const best = Math.min(...fitting.map(({ name }) => rank(field, name)))
      const candidates = fitting.filter(({ name }) => rank(field, name) === best).map(({ name }) => name)
      const [only] = candidates
      if (only !== undefined && candidates.length === 1)
        proposals.push({ field: field.key, column: only, reason: `It is called “${only}”.` })
      else if (candidates.length > 1)
        undecided.push({
          field: field.key,
          candidates,
          reason: `${candidates.length} columns could be this.`,
        })
    }
  }
  proposePair()
  proposeByContents()
  return { proposals, undecided, unused: free().map(({ name }) => name) }

  function settled({ key }: Field): boolean {
    return [...proposals, ...undecided].some(({ field }) => field === key)
  }

  function wants(field: Field): boolean {
    return wanted.some(({ key }) => key === field.key) && !settled(field)
  }

  /** Two columns of figures whose headings are in order of time: autumn and spring, test 1 and test 2. */
  function proposePair() {
    if (!wants(BEFORE) || !wants(AFTER)) return
    const figures = free().filter(({ look }) => look.number)
    const pair = orderedPair(figures.map(({ name }) => name))
    if (!pair) return
    proposals.push({ field: BEFORE.key, column: pair.first, reason: `It comes before “${pair.second}”.` })
    proposals.push({ field: AFTER.key, column: pair.second, reason: `It comes after “${pair.first}”.` })
  }

  /** Where no heading helped: a first column of different values is the pupils, two columns of figures are in order. */
  function proposeByContents() {
    const [first] = free()
    if (wants(PUPIL_REF) && first?.look.reference && first.look.different && first.name === table.columns[0])
      proposals.push({
        field: PUPIL_REF.key,
        column: first.name,
        reason: 'It is the first column and every value is different.',
      })
    const figures = free().filter(({ look }) => look.number)
    const [left, right] = figures
    if (!wants(BEFORE) || !wants(AFTER) || !left) return
    if (figures.length === 2 && right && !wants(PUPIL_REF)) {
      const reason = 'There are two columns of figures, and we take the left one to be earlier.'
      proposals.push({ field: BEFORE.key, column: left.name, reason })
      proposals.push({ field: AFTER.key, column: right.name, reason })
    } else {
      const candidates = figures.map(({ name }) => name)
      undecided.push({ field: BEFORE.key, candidates, reason: 'No heading says which figures came before.' })
      undecided.push({ field: AFTER.key, candidates, reason: 'No heading says which figures came after.' })
    }
  }
}

/** 3: the heading is one we know. 2: it holds one, word for word. 1: it begins with a stem. 0: neither. */
function sure(field: Field, heading: string): number {
  const words = wordsOf(heading)
  if (field.headings.includes(words)) return 3
  if (rank(field, heading) < field.headings.length) return 2
  return field.stems?.some((stem) => words.startsWith(stem)) ? 1 : 0
}

/** The place of the first known heading this one is or holds: the lower, the better. */
function rank(field: Field, heading: string): number {
  const words = ` ${wordsOf(heading)} `
  const exact = field.headings.indexOf(words.trim())
  const at = exact >= 0 ? exact : field.headings.findIndex((known) => words.includes(` ${known} `))
  return at < 0 ? field.headings.length : at
}

/** `Pupil_Ref (2)` and `pupilRef` as the words `pupil ref 2` and `pupil ref`. */
function wordsOf(heading: string): string {
  const parted = heading.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')
  return sameText(parted)
}
