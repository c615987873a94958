import { Hidden, TextArea } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ForeignText } from '@/components/ui/foreign-text'
import { languageOf } from '@/lib/door/languages'
import type { IdeaPage } from '@/lib/ideas/queries'
import { sayInEnglish } from '../../actions'

/** The parent's own words, which nobody changes, and beside them what somebody at the school made of them in English. */
export function IdeaWords({ school, idea }: { school: string; idea: IdeaPage }) {
  const { id, version, words, locale, inEnglish } = idea
  return (
    <Card title="In their own words" id="words" className="mb-5">
      <blockquote className="mb-2">
        <ForeignText language={languageOf(locale)} text={words} />
      </blockquote>
      {inEnglish && (
        <>
          <h3>In English</h3>
          <p className="mb-2 whitespace-pre-line">{inEnglish}</p>
        </>
      )}
      <Form action={sayInEnglish} school={school} className="print:hidden">
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Folded summary={inEnglish ? 'Change the English' : 'Say it in English'}>
          <TextArea
            name="inEnglish"
            label="In English"
            hint="For colleagues. Their own words stay as they are."
            optional
            rows={3}
            defaultValue={inEnglish}
          />
          <Button look="quiet">Save</Button>
        </Folded>
      </Form>
    </Card>
  )
}
