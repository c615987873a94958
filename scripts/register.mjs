#!/usr/bin/env node
/**
 * Makes the register of English schools that set-up searches:
 *
 *     node scripts/register.mjs <schools.json>
 *
 * The input is an array of { urn, name, postcode, phase }, compiled from Get Information About Schools. The output is
 * kept by columns, because like stands beside like and packs to a fifth: URNs as steps from the one before, postcodes
 * without their space, one letter for each phase, then the names, one a line.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const LETTERS = {
  Nursery: 'n',
  Primary: 'p',
  'Middle deemed primary': 'i',
  Secondary: 's',
  'Middle deemed secondary': 'e',
  'All-through': 'a',
  'Sixth form': 'x',
  College: 'x',
  '16 plus': 'x',
}
const OUTPUT = new URL('../lib/schools/register/schools.txt.br', import.meta.url)

const [input] = process.argv.slice(2)
if (!input) {
  console.error('Name the file to make the register from: node scripts/register.mjs <schools.json>')
  process.exit(1)
}

const schools = JSON.parse(readFileSync(input, 'utf8')).sort((a, b) => Number(a.urn) - Number(b.urn))
const unknown = [...new Set(schools.map((school) => school.phase).filter((phase) => !LETTERS[phase]))]
if (unknown.length > 0) {
  console.error(`The register has phases this script does not know: ${unknown.join(', ')}`)
  process.exit(1)
}

const steps = schools.map(({ urn }, i) => Number(urn) - Number(schools[i - 1]?.urn ?? 0))
const lines = [
  steps.join(' '),
  schools.map(({ postcode }) => postcode.replace(/\s/g, '').toUpperCase() || '-').join(' '),
  schools.map(({ phase }) => LETTERS[phase]).join(''),
  // 0x92 is a Windows-1252 apostrophe that slipped through undecoded.
  ...schools.map(({ name }) =>
    name
      .replace(/[\u0092\u2019]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  ),
]
const packed = brotliCompressSync(lines.join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(OUTPUT, packed)
console.log(`${schools.length} schools in ${packed.length} bytes`)
