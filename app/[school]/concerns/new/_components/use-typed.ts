import { type RefObject, useEffect, useState } from 'react'

/** What stands in some fields of the form around an element, while somebody types. */
export function useTyped<Name extends string>(
  place: RefObject<HTMLElement | null>,
  names: readonly Name[],
  at: (name: Name) => string,
): Record<Name, string> {
  const [typed, setTyped] = useState(() => valuesFrom(names, at))

  // Fields are made anew when words are put back into them, and this with them, so it looks once and then listens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names never change
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const look = () => {
      const data = new FormData(form)
      setTyped(valuesFrom(names, (name) => String(data.get(name) ?? '')))
    }
    look()
    form.addEventListener('input', look)
    form.addEventListener('change', look)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('change', look)
    }
  }, [place])

  return typed
}

function valuesFrom<Name extends string>(names: readonly Name[], at: (name: Name) => string) {
  return Object.fromEntries(names.map((name) => [name, at(name)])) as Record<Name, string>
}
