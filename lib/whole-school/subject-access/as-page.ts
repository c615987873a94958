import { escaped } from '@/lib/platform/html-escaped'
import type { PlainSection } from './sections'

type PageFacts = { schoolName: string; reference: string; madeOn: string; isStaffMasked: boolean }

/** What is not in it and why, for the family and for whoever hands it over. */
export const NOT_IN_IT = [
  'What parents and carers said about an activity is kept without whom it was, and so is not here.',
  'A case that is with the chair of governors or the clerk is not here: they hand over what they hold.',
  'Who of the school a case is about, and why a case is kept longer, is about others and is not here.',
  'Files are named here. Look through each, and hand over what is about the family.',
]

/** The whole as one page that a browser opens and prints, with nothing in it but text. */
export function asPage(sections: readonly PlainSection[], facts: PageFacts): string {
  const { schoolName, reference, madeOn, isStaffMasked } = facts
  const masked = isStaffMasked
    ? 'Names of other people, and of those who work in the school, are masked.'
    : 'Names of other people are masked; names of those who work in the school are shown.'
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<title>What ${escaped(schoolName)} holds about family ${escaped(reference)}</title>
<style>body{font:17px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #777;padding:.3em .5em;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
.wide{overflow-x:auto}h2{margin-top:2em}</style></head><body>
<h1>What ${escaped(schoolName)} holds about family ${escaped(reference)}</h1>
<p>Made on ${escaped(madeOn)}. ${escaped(masked)}</p>
${sections.map(chapter).join('\n')}
<h2>What is not here</h2>
<ul>${NOT_IN_IT.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
</body></html>
`
}

function chapter({ title, columns, rows }: PlainSection): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n')
  return `<h2>${escaped(title)}</h2><div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}
