import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { htmlLanguage, languageOf } from '@/lib/door/languages'
import type { Message } from '@/lib/door/slip-words'

/** One text in every language of the door, each to be copied into the school's app, an e-mail or a newsletter. */
export function MessagesToCopy({ school, messages }: { school: string; messages: Message[] }) {
  const unchecked = messages.some(({ isMachine }) => isMachine)
  return (
    <Card title="A message to copy, in ten languages" id="messages">
      {unchecked && (
        <Note className="mb-2">
          All but English are machine translations until a speaker has checked them.{' '}
          <a href={`/${school}/door/languages`}>Who could check one?</a>
        </Note>
      )}
      {messages.map(({ locale, text, isMachine }) => {
        const { own, english } = languageOf(locale)
        return (
          <details key={locale} open={locale === 'en'} className="border-t border-line py-1 first:border-0">
            <summary className="min-h-11 py-2">
              <span lang={locale} dir="auto">
                {own}
              </span>
              {own !== english && ` (${english})`}
              {isMachine && (
                <span className="text-[0.95rem] text-soft">
                  {' '}
                  machine translation, not yet checked by a speaker
                </span>
              )}
            </summary>
            <textarea
              readOnly
              aria-label={`The message in ${english}`}
              rows={9}
              defaultValue={text}
              {...htmlLanguage(locale)}
              className="mb-2 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
            />
            <CopyButton text={text} label={`Copy in ${english}`} />
          </details>
        )
      })}
    </Card>
  )
}
