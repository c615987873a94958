import { Radios, TextArea, TickBoxes } from '@/components/form/fields'
import { CHOICE_NAMES, LEVELS } from '@/lib/door/choices'
import { CATALOGUES } from '@/lib/door/words'
import type { AskedKind } from '@/lib/skills/answer-form'

/** The skills by kind, and their own words. */
export function WhatTheyOffer({ kinds }: { kinds: AskedKind[] }) {
  return (
    <>
      <h2 className="mt-6 mb-2">What they offer</h2>
      <TickBoxes
        name="skills"
        label="What could they offer?"
        hint="Open a kind to see its skills. One with something ticked stays open."
        optional
        columns
        isFolded
        options={kinds.flatMap(({ kind, skills }) =>
          skills.map(({ key, name }) => ({ value: key, label: name, group: CATALOGUES.en.kind[kind] })),
        )}
      />
      <TextArea
        name="ownWords"
        label="In their own words"
        hint="As they said or wrote it, in the language they used."
        optional
        rows={4}
        dir="auto"
        autoComplete="off"
      />
      <Radios
        name="level"
        label="How well do they know it?"
        optional
        columns
        options={LEVELS.map((value) => ({ value, label: CHOICE_NAMES.levels[value] }))}
      />
    </>
  )
}
