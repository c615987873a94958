'use client'

import { useMemo, useRef } from 'react'
import { useSent } from '@/components/form/action-form'
import { type KeywordCategory, proposerFor } from '@/lib/concerns/category-from-words'
import { useTyped } from './use-typed'

/**
 * "About: communication, from the words “ring” and “told”": the category as the server will propose it, by the same rule,
 * while somebody types. Without JavaScript the server proposes alone, and it stands on the record.
 */
export function AboutWhat({ categories }: { categories: (KeywordCategory & { name: string })[] }) {
  const { values } = useSent()
  const place = useRef<HTMLParagraphElement>(null)
  const { words, categoryKey } = useTyped(place, ['words', 'categoryKey'], (name) =>
    String([values[name] ?? ''].flat()[0]),
  )
  const propose = useMemo(() => proposerFor(categories), [categories])
  const proposed = useMemo(() => propose(words), [propose, words])
  const nameOf = (key: string) => categories.find((category) => category.key === key)?.name.toLowerCase()
  const chosen = nameOf(categoryKey)
  const found = proposed?.because.map((one) => `“${one.found}”`) ?? []
  return (
    <p ref={place} className="noscript:hidden mb-3 text-soft">
      <span aria-live="polite">
        {chosen ? (
          <>
            About: <b className="text-ink">{chosen}</b>, chosen by you.{' '}
          </>
        ) : proposed ? (
          <>
            About: <b className="text-ink">{nameOf(proposed.key)}</b>, from the words {listed(found)}.{' '}
          </>
        ) : (
          <>What it is about is worked out from the words. </>
        )}
      </span>
      <button
        type="button"
        onClick={openCategory}
        className="min-h-11 cursor-pointer px-1 text-brand underline"
      >
        {chosen || proposed ? 'Change' : 'Choose'}
        <span className="sr-only"> what it is about</span>
      </button>
    </p>
  )
}

const listed = (found: string[]) => new Intl.ListFormat('en-GB').format(found.slice(0, 3))

function openCategory() {
  const select = document.getElementById('categoryKey')
  const details = select?.closest('details')
  if (details) details.open = true
  select?.focus()
  select?.scrollIntoView({ block: 'center' })
}
