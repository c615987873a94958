import { withQuery } from '../platform/address'
import { IN_LANGUAGE, type Locale } from './languages'

/** An address of the door that keeps its language: every link, form and redirect from one page of it to the next is made here. */
export function inLanguage(path: string, locale: Locale, more: Record<string, string> = {}): string {
  return withQuery(path, { [IN_LANGUAGE]: locale, ...more })
}
