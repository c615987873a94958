import { Card } from '@/components/ui/card'

/** What else stands in this place: the conversation, what is to be better, and what judging rests on. */
const DOORS: { name: string; about: string; path: string }[] = [
  {
    name: 'Ready for the conversation',
    about:
      'On one page: statements, strongest claims, best examples, gaps. It opens without a connection too.',
    path: '/conversation',
  },
  {
    name: 'Practise the questions',
    about: 'Questions somebody may ask, the records that answer them, and your own notes.',
    path: '/conversation/practice',
  },
  {
    name: 'Packs for a conversation',
    about:
      'Chosen judgements, what may be said and its evidence: printed, for Word, and where each number comes from.',
    path: '/conversation/packs',
  },
  {
    name: 'Improvement plan',
    about:
      'What you want to be better, by what you will know, what works on it, and what parents contributed.',
    path: '/plan',
  },
  {
    name: 'Missed chances',
    about: 'What the school wants better without parents’ help yet, and what could be done next.',
    path: '/judgement/chances',
  },
  {
    name: 'How your words read',
    about:
      'Sentences that confuse engagement with something else, claim an effect with nothing behind it, or only count.',
    path: '/judgement/text',
  },
  {
    name: 'Frameworks',
    about: 'What is judged by: Ofsted’s, others’ and your own, and which records each statement asks for.',
    path: '/judgement/frameworks',
  },
  {
    name: 'What records are about',
    about: 'Said once of an activity or a piece of evidence, it serves every statement that asks for it.',
    path: '/judgement/records',
  },
]

export function Doors({ school }: { school: string }) {
  return (
    <nav
      aria-label="What else stands here"
      className="print:hidden mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      {DOORS.map(({ name, about, path }) => (
        <Card key={path}>
          <a href={`/${school}${path}`} className="inline-flex min-h-11 items-center font-bold">
            {name}
          </a>
          <p className="text-soft">{about}</p>
        </Card>
      ))}
    </nav>
  )
}
