import type { Metadata } from 'next'
import { dateIn } from '@/lib/door/date-in'
import { inLanguage } from '@/lib/door/in-language'
import { requestLocale } from '@/lib/door/request-locale'
import { doorWords } from '@/lib/door/words'
import { DoorPage, Ended } from '../_components/door-page'
import { openedAnswer } from '../_components/opened-answer'
import { Said } from '../_components/said'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('done.link_name') } }
}

/** What a parent told the school, to be read, changed and withdrawn. Nothing changes before it is sent. */
export default async function DoorMinePage() {
  const locale = await requestLocale()
  const answer = await openedAnswer(locale)
  if (!answer?.sent) return <Ended locale={locale} />
  const { words, schoolName, isMachine, sent } = answer
  return (
    <DoorPage {...{ words, schoolName, isMachine }} title={words('mine.title', { school: schoolName })}>
      <p className="mb-2">{words('mine.lede')}</p>
      <p className="mb-4 text-soft">
        {words('mine.sent', { date: dateIn(locale, sent.on) })}{' '}
        {words('mine.kept_until', { date: dateIn(locale, sent.keptUntil) })}
      </p>
      <Said {...{ answer, words, locale }} />
      <form method="post" action={inLanguage('/door/answer/save', locale)} className="grid gap-3">
        <input type="hidden" name="step" value="check" />
        <button type="submit" name="go" value="send" className="door-button is-main">
          {words('mine.send')}
        </button>
        <a href={inLanguage('/door/mine/withdraw', locale)} className="door-button is-danger">
          {words('mine.withdraw')}
        </a>
        <div className="door-ways">
          <button type="submit" name="go" value="leave">
            {words('step.leave')}
          </button>
        </div>
      </form>
    </DoorPage>
  )
}
