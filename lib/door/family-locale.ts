import { DOOR_LANGUAGES, FIRST_LOCALE, type Locale } from './languages'

/** What people write for a language besides its English name and its own. */
const ALSO: Record<string, Locale> = {
  punjabi: 'pa',
  bangla: 'bn',
  sylheti: 'bn',
  soomaali: 'so',
  cymraeg: 'cy',
  polski: 'pl',
}

/** The door's language with this name, however it is written; null when the door does not speak it. */
export function localeCalled(name: string): Locale | null {
  const plain = name.trim().toLocaleLowerCase('en-GB')
  const found = DOOR_LANGUAGES.find(
    ({ code, own, english }) =>
      code === plain || english.toLowerCase() === plain || own.toLocaleLowerCase() === plain,
  )
  return found?.code ?? ALSO[plain] ?? null
}

/**
 * In which language a family is written to: the one it asked for, else the first of its languages besides English that the
 * door speaks, else English.
 */
export function localeOfFamily({
  languages,
  writeIn,
}: {
  languages: readonly string[]
  writeIn?: string | null
}): Locale {
  const asked = writeIn ? localeCalled(writeIn) : null
  if (asked) return asked
  const spoken = languages.flatMap((language) => localeCalled(language) ?? [])
  return spoken.find((locale) => locale !== FIRST_LOCALE) ?? FIRST_LOCALE
}
