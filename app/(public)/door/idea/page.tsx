import type { Metadata } from 'next'
import { inLanguage } from '@/lib/door/in-language'
import { problemsShown, SEND, SHOW_WRONG } from '@/lib/door/problems'
import { requestLocale } from '@/lib/door/request-locale'
import { problemsOfIdea } from '@/lib/door/send-idea'
import { one } from '@/lib/door/typed'
import { doorWords } from '@/lib/door/words'
import { DoorPage, Ended } from '../_components/door-page'
import { openedAnswer } from '../_components/opened-answer'
import { TextField } from '../_components/text-field'
import { Trap } from '../_components/trap'
import { problemAt, Wrong } from '../_components/wrong'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('idea.title') } }
}

/** What a parent thinks the school could do. */
export default async function DoorIdeaPage({ searchParams }: Props) {
  const locale = await requestLocale()
  const answer = await openedAnswer(locale)
  if (answer?.asks !== 'idea') return <Ended locale={locale} />
  const { words, typed, schoolName, isMachine } = answer
  const problems = problemsShown((await searchParams)[SHOW_WRONG], () => problemsOfIdea(typed))
  return (
    <DoorPage
      {...{ words, schoolName, isMachine }}
      title={words('idea.title')}
      before={<Wrong problems={problems} words={words} />}
    >
      <form method="post" action={inLanguage('/door/idea/save', locale)} autoComplete="off">
        <p className="mb-4">{words('idea.not_here')}</p>
        <TextField
          isLong
          name="idea"
          label={words('idea.label')}
          hint={words('idea.hint')}
          value={one(typed, 'idea')}
          problem={problemAt(problems, 'idea', words)}
        />
        <Trap />
        <div className="grid gap-3">
          <button id={SEND} type="submit" name="go" value="send" className="door-button is-main">
            {words('idea.send')}
          </button>
          <div className="door-ways">
            <button type="submit" name="go" value="leave">
              {words('step.leave')}
            </button>
          </div>
        </div>
      </form>
    </DoorPage>
  )
}
