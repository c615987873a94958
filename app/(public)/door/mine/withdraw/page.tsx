import type { Metadata } from 'next'
import { inLanguage } from '@/lib/door/in-language'
import { requestLocale } from '@/lib/door/request-locale'
import { doorWords } from '@/lib/door/words'
import { DoorPage, Ended } from '../../_components/door-page'
import { openedAnswer } from '../../_components/opened-answer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('mine.withdraw') } }
}

/** Says what will be deleted, and asks once more. */
export default async function DoorWithdrawPage() {
  const locale = await requestLocale()
  const answer = await openedAnswer(locale)
  if (!answer?.sent) return <Ended locale={locale} />
  const { words, schoolName, isMachine } = answer
  return (
    <DoorPage {...{ words, schoolName, isMachine }} title={words('mine.withdraw')}>
      <p className="mb-5">{words('mine.withdraw_hint')}</p>
      <form method="post" action={inLanguage('/door/mine/delete', locale)} className="grid gap-3">
        <button type="submit" className="door-button is-danger">
          {words('mine.withdraw_sure')}
        </button>
        <a href={inLanguage('/door/mine', locale)} className="door-button">
          {words('step.back')}
        </a>
      </form>
    </DoorPage>
  )
}
