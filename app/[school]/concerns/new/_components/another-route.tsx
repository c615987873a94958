'use client'

import { useRef } from 'react'
import { useSent } from '@/components/form/action-form'
import { Select, TickBox } from '@/components/form/fields'
import { hintOfRoute, OTHER_ROUTES, routeOf } from '@/lib/concerns/other-routes'
import { useTyped } from './use-typed'

/** What is not dealt with here, and where to go instead. The keywords only ask; somebody chooses. */
export function AnotherRoute() {
  const { values } = useSent()
  const place = useRef<HTMLDivElement>(null)
  const { words, otherRoute } = useTyped(place, ['words', 'otherRoute'], (name) =>
    String([values[name] ?? ''].flat()[0]),
  )
  const chosen = routeOf(otherRoute)
  const hint = chosen ? undefined : hintOfRoute(words)[0]
  return (
    <div ref={place}>
      <Select
        name="otherRoute"
        label="Is it about one of these?"
        hint="They have rules of their own, and mostly another place to go."
        options={OTHER_ROUTES.map(({ key, name }) => ({ value: key, label: name }))}
        empty="None of these"
        optional
      />
      <div aria-live="polite">
        {hint && (
          <p className="mb-4">
            It may be about <b>{hint.route.name.toLowerCase()}</b>, because it says “{hint.because[0]}”.{' '}
            {hint.route.applies}
          </p>
        )}
        {chosen && (
          <div className="mb-4 rounded-card border border-mark-line bg-mark-soft px-4 py-2">
            {chosen.warning && <p className="font-bold">{chosen.warning}</p>}
            <p>{chosen.goTo}</p>
          </div>
        )}
      </div>
      <TickBox
        name="toldRoute"
        label="They have been told where to go instead"
        hint="Then a short record stays that they came and where you sent them, and it ends here."
      />
    </div>
  )
}
