import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { problemsOf } from '@/lib/door/answer'
import { problemsShown, SHOW_WRONG } from '@/lib/door/problems'
import { requestLocale } from '@/lib/door/request-locale'
import { isStep, STEPS } from '@/lib/door/steps'
import { BACK_TO_CHECK } from '@/lib/door/take-step'
import { doorWords } from '@/lib/door/words'
import { DoorPage, Ended } from '../../_components/door-page'
import { openedAnswer } from '../../_components/opened-answer'
import { Wrong } from '../../_components/wrong'
import { QUESTIONS } from './_components/questions'
import { StepForm } from './_components/step-form'

type Props = {
  params: Promise<{ step: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { step } = await params
  if (!isStep(step)) return {}
  const words = doorWords(await requestLocale())
  const title = words(`${step}.title`)
  return {
    title: { absolute: (await searchParams)[SHOW_WRONG] ? `${words('step.not_taken')}: ${title}` : title },
  }
}

/** One question of the skills audit. */
export default async function DoorStepPage({ params, searchParams }: Props) {
  const { step } = await params
  if (!isStep(step)) notFound()
  const query = await searchParams
  const locale = await requestLocale()
  const answer = await openedAnswer(locale)
  if (answer?.asks !== 'offer') return <Ended locale={locale} />
  const { words, typed, schoolName, isMachine } = answer
  const problems = problemsShown(query[SHOW_WRONG], () => problemsOf(step, typed, answer))
  const Question = QUESTIONS[step]
  const place = words('step.place', { number: STEPS.indexOf(step) + 1, total: STEPS.length })
  return (
    <DoorPage
      {...{ words, schoolName, isMachine }}
      title={words(`${step}.title`)}
      before={
        <>
          <Wrong problems={problems} words={words} />
          <p className="mb-1 text-soft">{place}</p>
        </>
      }
    >
      <StepForm
        {...{ step, locale, words }}
        isChange={answer.isChange}
        toCheck={Boolean(query[BACK_TO_CHECK])}
      >
        <Question {...{ answer, words, locale, problems }} />
      </StepForm>
    </DoorPage>
  )
}
