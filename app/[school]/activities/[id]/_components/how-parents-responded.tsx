import { Note } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import type { ActivityRecord } from '@/lib/activities/queries'
import { netShiftInWords } from '@/lib/impact/answers-moved'
import { longDate } from '@/lib/platform/dates'
import { ChainLink, Missing } from './chain-link'

type Response = ActivityRecord['responses'][number]

/** How many quotations stand open; the others are one press away. */
const SHOWN = 3

/** What parents said or did because of it. Not that they came. */
export function HowParentsResponded({
  responses,
  path,
  mayRecord,
}: {
  responses: Response[]
  path: string
  mayRecord: boolean
}) {
  const quotations = responses.filter(({ kind }) => kind === 'quotation')
  const shown = quotations
    .filter(({ words }) => words !== null)
    .sort((a, b) => Number(a.consent === 'not_asked') - Number(b.consent === 'not_asked'))
  const heldBack = quotations.length - shown.length
  const others = responses.filter(({ kind }) => kind !== 'quotation')
  return (
    <ChainLink
      id="responses"
      title="How parents responded"
      isMissing={responses.length === 0}
      change={mayRecord && responses.length === 0 ? `${path}/responses/new` : null}
    >
      {responses.length === 0 && (
        <Missing>
          Nothing yet. Coming is not responding: write down what parents said, or what they did at home
          because of it.
        </Missing>
      )}
      {shown.slice(0, SHOWN).map((response) => (
        <Quotation key={response.id} response={response} path={path} mayRecord={mayRecord} />
      ))}
      {shown.length > SHOWN && (
        <details className="print-open">
          <summary className="print:hidden py-2 text-brand underline">
            {shown.length - SHOWN} more in their own words
          </summary>
          {shown.slice(SHOWN).map((response) => (
            <Quotation key={response.id} response={response} path={path} mayRecord={mayRecord} />
          ))}
        </details>
      )}
      {heldBack > 0 && (
        <Note>
          {heldBack === 1 ? '1 quotation is' : `${heldBack} quotations are`} not shown, because the parent has
          not agreed or no longer agrees.
        </Note>
      )}
      {others.map((response) => (
        <p key={response.id}>
          {response.kind === 'questions' ? answersSentence(response) : atHomeSentence(response)}{' '}
          {mayRecord && <ResponseLink response={response} path={path} />}
        </p>
      ))}
      {responses.length > 0 && (
        <p className="print:hidden flex flex-wrap items-baseline gap-x-5">
          {mayRecord && (
            <a href={`${path}/responses/new`} className="inline-block py-1">
              Add what parents said or did
            </a>
          )}
          <CsvLink href={`${path}/responses/export`} of="what parents said and did" />
        </p>
      )}
    </ChainLink>
  )
}

const CONSENT_WORDS: Record<Response['consent'], string> = {
  not_needed: '',
  not_asked: 'not asked yet whether it may be quoted',
  given: 'agreed to be quoted',
  anonymous: 'agreed to be quoted without a name',
  withdrawn: '',
}

function Quotation({ response, path, mayRecord }: { response: Response; path: string; mayRecord: boolean }) {
  const about = [response.source || 'A parent', longDate(response.saidOn), CONSENT_WORDS[response.consent]]
  return (
    <figure className={`pb-1 ${response.consent === 'not_asked' ? 'print:hidden' : ''}`}>
      <blockquote className="whitespace-pre-line">{response.words}</blockquote>
      <figcaption className="text-[0.95rem] text-soft">
        {about.filter(Boolean).join(', ')}. {mayRecord && <ResponseLink response={response} path={path} />}
      </figcaption>
    </figure>
  )
}

function ResponseLink({ response, path }: { response: Response; path: string }) {
  return (
    <a href={`${path}/responses/${response.id}`} className="print:hidden inline-block py-1 text-[0.95rem]">
      Open<span className="sr-only"> what was recorded on {longDate(response.saidOn)}</span>
    </a>
  )
}

/** “How sure are you…?”: 12 parents answered before and after; 9 higher, 2 the same, 1 lower. */
function answersSentence({ question, answers, scaleMax }: Response): string {
  const pairs = (answers as { before: number | null; after: number | null }[]).filter(
    ({ before, after }) => before !== null && after !== null,
  )
  const up = pairs.filter(({ before, after }) => Number(after) > Number(before)).length
  const down = pairs.filter(({ before, after }) => Number(after) < Number(before)).length
  const who = `${pairs.length} ${pairs.length === 1 ? 'parent' : 'parents'} answered before and after`
  const scale = scaleMax ? ` (1 to ${scaleMax})` : ''
  const counts = `“${question}”${scale}: ${who}; ${up} higher, ${pairs.length - up - down} the same, ${down} lower.`
  return [counts, netShiftInWords(pairs)].filter(Boolean).join(' ')
}

function atHomeSentence({ what, doneCount, ofCount, saidOn }: Response): string {
  const of = ofCount ? ` of ${ofCount}` : ''
  return `${what}: ${doneCount ?? 0}${of}, ${longDate(saidOn)}.`
}
