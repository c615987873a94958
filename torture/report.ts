import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/launch/root.mjs'
import type { Part } from './part'
import type { Size } from './sizes'

export type Told = Part & { title: string; seconds: number }

/** Writes what was done and found where it is committed. */
export function report(parts: Told[], size: Size, today: string): void {
  // Where it ran is nobody's business.
  const told = asMarkdown(parts, size, today).replaceAll(`${root}/`, '')
  writeFileSync(join(root, 'bench', 'TORTURE.md'), told)
}

function asMarkdown(parts: Told[], size: Size, today: string): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node.js ${process.versions.node}`
  return `# Torture

What \`npm run torture${size === 'whole' ? '' : ` -- ${size}`}\` did and found on ${today}, on ${machine}: the production build over HTTP, as a
browser without JavaScript, on a real database server, all on that one machine. Chance is seeded, so that it can be repeated.
${parts.map(asSection).join('')}`
}

function asSection({ title, did, wrong, seconds }: Told): string {
  const rows = did.map(([what, count]) => `| ${what} | ${count.toLocaleString('en-GB')} |`)
  const found =
    wrong.length === 0 ? 'Nothing was wrong.' : `Wrong:\n\n${wrong.map((one) => `- ${one}`).join('\n')}`
  return `
## ${title}

${found} (${Math.round(seconds)} s)

| | |
|---|---:|
${rows.join('\n')}
`
}
