'use client'

import type { MouseEvent, ReactNode } from 'react'
import { type Field, fieldOf, ticksOf } from '@/lib/platform/two-sides'
import { outsideForms, useSent } from './action-form'

/** A field's text as it stands, what is wrong with it, and what to show above it when somebody else changed it. */
export function useField(name: string, now: string, words?: (value: string) => ReactNode) {
  const state = useSent()
  const { shown, sides } = fieldOf(state, name, now)
  const say = (value: string) => (words ? words(value) : value)
  return {
    shown,
    /** A key for what is typed into: what comes back otherwise than it was typed is made anew. */
    made: state.changed && shown,
    error: state.errors[name],
    above: (
      <>
        <Opened name={name} was={state.was ? [state.was[name] ?? ''].flat() : [now]} />
        {sides && (
          <Sides
            name={name}
            theirs={[sides.theirs]}
            mine={[sides.mine]}
            say={([value = '']) => say(value)}
            said={sides.isAlsoMine ? 'You both changed this.' : 'This was changed after you opened it.'}
            ownTitle={sides.isAlsoMine ? 'You typed' : 'It said before'}
          />
        )}
      </>
    ),
  }
}

/** As `useField`, for tick boxes. */
export function useTicks(name: string, now: string[], words: (value: string) => ReactNode) {
  const state = useSent()
  const { shown, sides }: Field<string[]> = ticksOf(state, name, now)
  return {
    shown,
    made: state.changed && shown.join(),
    error: state.errors[name],
    above: (
      <>
        <Opened name={name} was={state.was ? [state.was[name] ?? []].flat() : now} />
        {sides && (
          <Sides
            name={name}
            {...sides}
            say={(ticked) =>
              ticked.map((value, i) => [i > 0 && ', ', <span key={value}>{words(value)}</span>])
            }
            said={
              sides.isAlsoMine
                ? 'You both ticked here. What each of you changed stands below.'
                : 'This was changed after you opened it.'
            }
            ownTitle={sides.isAlsoMine ? 'You ticked' : 'Ticked before'}
          />
        )}
      </>
    ),
  }
}

/** What stood there when the form was opened travels along, so that two people's changes can be told apart. */
function Opened({ name, was }: { name: string; was: string[] }) {
  // The fields of a filter, which travel in the address, have nothing to be told apart.
  if (useSent() === outsideForms) return null
  return was
    .filter(Boolean)
    .map((value) => <input key={value} type="hidden" name={`$was.${name}`} value={value} />)
}

function Sides({
  name,
  theirs,
  mine,
  say,
  said,
  ownTitle,
}: {
  name: string
  theirs: string[]
  mine: string[]
  say: (value: string[]) => ReactNode
  said: string
  ownTitle: string
}) {
  const side = (whose: 'theirs' | 'mine', title: string, value: string[]) => (
    <div className="flex flex-col items-start gap-1">
      <span className="text-soft">{title}</span>
      <blockquote id={`${name}-${whose}`} className="w-full grow whitespace-pre-line wrap-anywhere">
        {value.some(Boolean) ? say(value) : 'nothing'}
      </blockquote>
      <button
        type="submit"
        name="$take"
        value={`${whose} ${name}`}
        aria-describedby={`${name}-${whose}`}
        onClick={(event) => putIn(event, name, value)}
        className="min-h-11 cursor-pointer rounded-md border-2 border-brand bg-card px-3 font-bold text-brand hover:underline"
      >
        {whose === 'theirs' ? 'Use what it says now' : 'Use this instead'}
      </button>
    </div>
  )
  return (
    <div className="my-2 rounded-card border border-mark-line bg-mark-soft p-3">
      <p className="font-bold">{said}</p>
      {(mine.length > 0 ? mine : ['']).map((value) => (
        <input key={value} type="hidden" name={`$mine.${name}`} value={value} />
      ))}
      <div className="mt-1 grid gap-3 sm:grid-cols-2">
        {side('theirs', 'It now says', theirs)}
        {side('mine', ownTitle, mine)}
      </div>
    </div>
  )
}

/** With JavaScript at once; without, the form is sent and comes back with this side in its field. */
function putIn(event: MouseEvent<HTMLButtonElement>, name: string, value: string[]) {
  event.preventDefault()
  const fields = event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)
  for (const field of fields ?? []) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = value.includes(field.value)
    else field.value = value[0] ?? ''
  }
  fields?.[0]?.dispatchEvent(new Event('change', { bubbles: true }))
}
