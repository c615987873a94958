import { Hidden, TextArea, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import type { languageOf } from '@/lib/door/languages'
import { digestOf } from '@/lib/door/messages'
import type { Translation } from '@/lib/door/translation-queries'
import { RIGHT, WORDING } from '@/lib/door/translation-schema'
import { confirmTranslation } from '../actions'

/** The messages of one part that no speaker has confirmed, each with its English: to be ticked, or put right. */
export function UncheckedMessages({
  school,
  language,
  section,
  shown,
  unchecked,
}: {
  school: string
  language: ReturnType<typeof languageOf>
  section: string
  /** All of the part, which is what this form is known by. */
  shown: Translation[]
  unchecked: Translation[]
}) {
  return (
    <Form action={confirmTranslation} school={school}>
      <Hidden name="locale" value={language.code} />
      <Hidden name="section" value={section} />
      <Hidden name="read" value={digestOf(shown)} />
      <p className="mb-4 max-w-prose">
        Tick what is right, or write it better. Words in curly brackets stay as they are: something is put in
        their place.
      </p>
      <ul>
        {unchecked.map(({ key, english, words, before }) => {
          const name = key.slice(section.length + 1)
          return (
            <li key={key} className="grid gap-x-6 border-t border-line pt-4 md:grid-cols-2">
              <div className="mb-2">
                <p className="font-bold">{english}</p>
                {before && (
                  <Note>
                    Confirmed before it changed, as:{' '}
                    <span lang={language.code} dir={language.dir}>
                      {before}
                    </span>
                  </Note>
                )}
              </div>
              <div>
                <TextArea
                  name={`${WORDING}${name}`}
                  label={
                    <>
                      {language.english}
                      <span className="sr-only"> of: {english}</span>
                    </>
                  }
                  rows={Math.ceil(words.length / 45)}
                  lang={language.code}
                  dir={language.dir}
                  defaultValue={words}
                />
                <TickBox
                  name={`${RIGHT}${name}`}
                  label={
                    <>
                      Right as it is<span className="sr-only">: {english}</span>
                    </>
                  }
                />
              </div>
            </li>
          )
        })}
      </ul>
      <p className="flex flex-wrap gap-3 border-t border-line pt-4">
        <Button>Confirm what is ticked or put right</Button>
        <Button look="quiet" name="all" value="yes">
          {unchecked.length === 1
            ? 'I have read it: confirm it'
            : `I have read all ${unchecked.length}: confirm them`}
        </Button>
      </p>
    </Form>
  )
}
