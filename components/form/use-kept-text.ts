import { type RefObject, useEffect, useRef } from 'react'
import { type Drawer, type KeptText, openDrawer, type Values } from './kept-text'
import { differences, isSame, openedWith, valuesOf, whichForm } from './typed-text'

/** Milliseconds after a key is pressed: what a closed laptop may cost. */
const SOON = 300

/** What was typed before, to be put back into the form: everything that then stands in it, and what stood there before. */
type PutBack = { at: number; values: Values; was: Values; changed?: 'now' }

/**
 * Keeps what is typed into a form on this device, and hands it over when the form is opened again.
 *
 * @param secret without one nothing is kept
 * @param putBack called once, soon after the form is there, when something was kept that is not in the form
 * @param cannotKeep called when something was typed that this browser cannot keep, as over plain HTTP
 * @param rules `keptAs` where the form is known by a name of its own; `mayKeep` where some of what is typed must never be kept
 * @returns `keepNow` before the form is sent; `forget` when it is saved, or the person starts afresh
 */
export function useKeptText(
  form: RefObject<HTMLFormElement | null>,
  secret: string | undefined,
  putBack: (text: PutBack) => void,
  cannotKeep: () => void,
  { keptAs, mayKeep = always }: { keptAs?: string; mayKeep?: (values: Values) => boolean } = {},
) {
  const hands = useRef({ keepNow: () => {}, forget: () => {}, putBack, cannotKeep, mayKeep })
  Object.assign(hands.current, { putBack, cannotKeep, mayKeep })

  useEffect(() => {
    const place = form.current
    if (!place || !secret) return
    const opened = openedWith(place)
    let drawer: Drawer | null | undefined
    let before: Values = {}
    let later: ReturnType<typeof setTimeout> | undefined

    function keepNow() {
      clearTimeout(later)
      later = undefined
      if (drawer === undefined || !place) return
      const values = valuesOf(place)
      const typed = differences(values, opened)
      const names = Object.keys(typed)
      if (names.length === 0 || !hands.current.mayKeep(values)) return drawer?.forget()
      if (!drawer) return hands.current.cannotKeep()
      const was = Object.fromEntries(names.map((name) => [name, before[name] ?? opened[name] ?? '']))
      drawer.keep({ at: Date.now(), typed, was })
    }
    function keepSoon() {
      later ??= setTimeout(keepNow, SOON)
    }
    function keepPending() {
      if (later !== undefined) keepNow()
    }
    function forget() {
      clearTimeout(later)
      later = undefined
      drawer?.forget()
    }
    Object.assign(hands.current, { keepNow, forget })

    openDrawer(secret, keptAs ?? whichForm(place)).then(async (found) => {
      const kept = await found?.read()
      if (!place.isConnected) return
      drawer = found
      if (!kept) return keepNow()
      const text = whatToPutBack(kept, opened)
      if (!text) return drawer?.forget()
      before = kept.was
      // Whoever types before the page is ready is not interrupted: their words go on top.
      const typed = differences(valuesOf(place), opened)
      hands.current.putBack({ ...text, values: { ...text.values, ...typed } })
    })

    place.addEventListener('input', keepSoon)
    place.addEventListener('change', keepSoon)
    document.addEventListener('visibilitychange', keepPending)
    window.addEventListener('pagehide', keepPending)
    return () => {
      keepPending()
      place.removeEventListener('input', keepSoon)
      place.removeEventListener('change', keepSoon)
      document.removeEventListener('visibilitychange', keepPending)
      window.removeEventListener('pagehide', keepPending)
      Object.assign(hands.current, { keepNow() {}, forget() {} })
    }
  }, [form, secret, keptAs])

  return hands
}

const always = () => true

/** Null when everything that was typed has come into the record in the meantime. */
function whatToPutBack({ at, typed, was }: KeptText, opened: Values): PutBack | null {
  const names = Object.keys(typed).filter((name) => !isSame(typed[name], opened[name]))
  if (names.length === 0) return null
  const isChanged = names.some((name) => !isSame(opened[name] ?? '', was[name] ?? ''))
  return {
    at,
    values: { ...opened, ...typed },
    was: { ...opened, ...was },
    ...(isChanged && { changed: 'now' }),
  }
}
