'use client'

import { useState } from 'react'
import { useSent } from '@/components/form/action-form'

/** Families the activity is not for, found by typing. Three places to type in; with scripts there is always another. */
export function OtherFamilies({ others }: { others: { reference: string; words: string }[] }) {
  const { values, errors } = useSent()
  const sent = [values.others ?? []].flat()
  const [places, setPlaces] = useState(Math.max(3, sent.filter(Boolean).length + 1))
  return (
    <fieldset className="mb-5" aria-describedby={errors.others ? 'others-error' : 'others-hint'}>
      <legend className="font-bold">
        Another family came? <span className="font-normal text-soft">(optional)</span>
      </legend>
      <p id="others-hint" className="text-soft">
        Type its reference. It is kept as having come without being invited.
      </p>
      {errors.others && (
        <p id="others-error" className="my-1 font-bold text-wrong">
          {errors.others}
        </p>
      )}
      <div className="mt-1 grid gap-2 sm:grid-cols-3">
        {Array.from({ length: places }, (_, i) => i + 1).map((place) => (
          <input
            key={place}
            id={place === 1 ? 'others' : undefined}
            name="others"
            list="other-families"
            defaultValue={sent[place - 1] ?? ''}
            aria-label={`Another family, ${place}`}
            autoComplete="off"
            spellCheck={false}
            onChange={() => place === places && setPlaces(places + 1)}
            className="block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
          />
        ))}
      </div>
      <datalist id="other-families">
        {others.map(({ reference, words }) => (
          <option key={reference} value={reference}>
            {words}
          </option>
        ))}
      </datalist>
    </fieldset>
  )
}
