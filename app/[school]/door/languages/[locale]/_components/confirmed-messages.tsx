import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { languageOf } from '@/lib/door/languages'
import type { Translation } from '@/lib/door/translation-queries'
import { longDate } from '@/lib/platform/dates'
import { takeBackTranslationCheck } from '../actions'

/** What speakers have confirmed, and parents read. */
export function ConfirmedMessages({
  school,
  language,
  confirmed,
}: {
  school: string
  language: ReturnType<typeof languageOf>
  confirmed: Translation[]
}) {
  return (
    <ul>
      {confirmed.map((message) => (
        <li key={message.key} className="grid gap-x-6 border-t border-line py-3 md:grid-cols-2">
          <div>
            <p className="font-bold">{message.english}</p>
            {message.confirmed && (
              <p className="text-soft">
                {message.confirmed.isCorrected ? 'Put right by ' : 'Confirmed by '}
                {message.confirmed.byName}, {longDate(message.confirmed.checkedAt)}
              </p>
            )}
          </div>
          <div>
            <p lang={language.code} dir={language.dir}>
              {message.words}
            </p>
            <Form action={takeBackTranslationCheck} school={school}>
              <Hidden name="locale" value={language.code} />
              <Hidden name="key" value={message.key} />
              <Button look="quiet" className="mt-2">
                Take it back<span className="sr-only">: {message.english}</span>
              </Button>
            </Form>
          </div>
        </li>
      ))}
    </ul>
  )
}
