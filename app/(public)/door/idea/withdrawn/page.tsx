import type { Metadata } from 'next'
import { requestLocale } from '@/lib/door/request-locale'
import { doorWords } from '@/lib/door/words'
import { DoorPage } from '../../_components/door-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('mine.withdrawn_title') } }
}

/** Once an idea was withdrawn: nothing here says whose it was. */
export default async function IdeaWithdrawnPage() {
  const words = doorWords(await requestLocale())
  return (
    <DoorPage words={words} title={words('mine.withdrawn_title')}>
      <p>{words('idea.withdrawn')}</p>
    </DoorPage>
  )
}
