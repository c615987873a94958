import 'server-only'
import { CHANNEL_NAMES, caseName, FINDING_NAMES, STATUS_NAMES, VERDICT_NAMES } from '@/lib/concerns/case'
import type { Tx } from '@/lib/platform/database'
import { shortDate, toIso } from '@/lib/platform/dates'
import type { Prisma } from '@/prisma/generated/client'
import type { Cell, Section } from './sections'

/**
 * What is held of a family's cases. Who of the school is named in one, who may see it, why it is restricted or held, and
 * what the school learned are not in it: they are about others, or about the school.
 */
export async function casesOf(
  tx: Tx,
  where: Prisma.CaseWhereInput,
): Promise<{ sections: Section[]; references: string[] }> {
  const cases = await tx.case.findMany({
    where,
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
    include: {
      category: { select: { name: true } },
      handler: { select: { person: { select: { name: true } } } },
      stages: { orderBy: { number: 'asc' } },
      events: { orderBy: [{ onDay: 'asc' }, { id: 'asc' }] },
      letters: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      routes: { orderBy: [{ toldOn: 'asc' }, { id: 'asc' }] },
      files: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
    },
  })
  const each = <T>(rowsOf: (one: (typeof cases)[number]) => T[]) => cases.flatMap(rowsOf)
  const text = (one: { reference: string }, what: string, key: string, words: string | null): Cell =>
    words ? { key, where: `${one.reference}, ${what}`, text: words } : null
  const sections: Section[] = [
    {
      title: 'Concerns and complaints',
      file: 'cases',
      columns: [
        ...[
          'Case',
          'About',
          'Received',
          'How',
          'Raised by',
          'Their words',
          'What they would like',
          'The school’s account',
        ],
        ...[
          'Where it stands',
          'Ended',
          'Finding',
          'What the school did',
          'Apology',
          'What the parent said of it',
          'Contact marked as unreasonable',
        ],
        ...['Written down by', 'Handled by', 'Kept until'],
      ],
      rows: cases.map((one) => [
        caseName(one),
        one.category.name,
        toIso(one.receivedOn),
        CHANNEL_NAMES[one.channel],
        text(one, 'who raised it', `${one.id}.who`, one.raisedByWho),
        text(one, 'their words', `${one.id}.words`, one.words),
        text(one, 'what they would like', `${one.id}.wish`, one.wish),
        text(one, 'the school’s account', `${one.id}.account`, one.account),
        STATUS_NAMES[one.status],
        toIso(one.endedOn),
        one.finding && FINDING_NAMES[one.finding],
        text(one, 'what the school did', `${one.id}.action`, one.actionTaken),
        one.apologyGiven === null ? null : one.apologyGiven ? 'Yes' : 'No',
        one.parentSaid && VERDICT_NAMES[one.parentSaid],
        text(one, 'contact marked as unreasonable', `${one.id}.insistent`, one.insistentWhy),
        { staff: one.recordedByName },
        { staff: one.handler?.person.name ?? null },
        toIso(one.keepUntil),
      ]),
    },
    {
      title: 'Stages of the cases',
      file: 'case-stages',
      columns: [
        'Case',
        'Stage',
        'Began',
        'Acknowledge by',
        'Acknowledged',
        'Answer by',
        'Answered',
        'Finding',
      ],
      rows: each((one) =>
        one.stages.map((stage) => [
          one.reference,
          stage.number,
          toIso(stage.beganOn),
          toIso(stage.acknowledgeBy),
          toIso(stage.acknowledgedOn),
          toIso(stage.answerBy),
          toIso(stage.answeredOn),
          stage.finding && FINDING_NAMES[stage.finding],
        ]),
      ),
    },
    {
      title: 'What was said and done',
      file: 'case-timeline',
      columns: ['Case', 'Day', 'What', 'How', 'With whom', 'Words', 'Written by'],
      rows: each((one) =>
        one.events.map((event) => [
          one.reference,
          toIso(event.onDay),
          event.kind.replaceAll('_', ' '),
          event.channel && CHANNEL_NAMES[event.channel],
          text(one, `with whom, ${shortDate(event.onDay)}`, `${event.id}.who`, event.who),
          text(one, `timeline, ${shortDate(event.onDay)}`, `${event.id}.words`, event.words),
          event.byId ? { staff: event.byName } : 'The parent, by link',
        ]),
      ),
    },
    {
      title: 'Letters',
      file: 'letters',
      columns: ['Case', 'Letter', 'Sent', 'Words', 'Written by'],
      rows: each((one) =>
        one.letters.map((letter) => [
          one.reference,
          text(one, 'name of a letter', `${letter.id}.title`, letter.title),
          toIso(letter.sentOn) ?? 'Not sent',
          text(one, `letter “${letter.title}”`, `${letter.id}.body`, letter.body),
          { staff: letter.writtenByName },
        ]),
      ),
    },
    {
      title: 'Other ways the matter went',
      file: 'case-routes',
      columns: ['Case', 'Day', 'Where', 'Note', 'Written by'],
      rows: each((one) =>
        one.routes.map((route) => [
          one.reference,
          toIso(route.toldOn),
          text(one, 'another way it went', `${route.id}.name`, route.name),
          text(one, 'note on another way it went', `${route.id}.note`, route.note),
          { staff: route.byName },
        ]),
      ),
    },
    {
      title: 'Files kept with the cases',
      file: 'case-files',
      columns: ['Case', 'File', 'Name it came with', 'Added by'],
      rows: each((one) =>
        one.files.map((file) => [
          one.reference,
          text(one, 'name of a file', `${file.id}.title`, file.title),
          text(one, 'name a file came with', `${file.id}.file`, file.fileName),
          { staff: file.addedByName },
        ]),
      ),
    },
  ]
  return { sections, references: cases.map(({ reference }) => reference) }
}
