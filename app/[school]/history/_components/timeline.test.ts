import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Timeline } from './timeline'

it('tells a record’s timeline in sentences, also what the bin did with it', () => {
  const entry = (id: string, kind: string, detail: object) => ({
    ...{ id, kind, detail, at: new Date('2026-03-03T10:00:00Z'), personName: 'Amina Khan' },
  })
  const html = renderToStaticMarkup(
    createElement(Timeline, {
      entries: [
        entry('1', 'bin.put_back', { what: 'family' }),
        entry('2', 'bin.put_back', { what: 'evidence' }),
        entry('3', 'evidence.withdrawn', { title: 'Log', reason: 'Another class' }),
      ],
    }),
  )
  expect(html).toContain('Amina Khan put a family back from the bin')
  expect(html).toContain('Amina Khan put evidence that was withdrawn back from the bin')
  expect(html).toContain('Amina Khan withdrew the evidence “Log”: “Another class”')
  expect(html).not.toContain('bin.')
})
