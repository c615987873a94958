import 'server-only'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import { isNearFamilies } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { literally } from './any-case'
import { mayRecordCase } from './policy'

type WhoSuggestion = { value: string; words: string }

const MOST = 8

/**
 * Pupils, families, classes and year groups that begin with what is typed for "Who raised it?", as the register has them.
 * Nothing for the chair and the clerk, who are not near families: they say in words who it was.
 *
 * @throws NotAllowed for whoever does not record
 */
export async function suggestWho(viewer: Viewer, typed: string): Promise<WhoSuggestion[]> {
  if (!mayRecordCase(viewer)) throw new NotAllowed()
  const text = typed.trim()
  if (text === '' || text.length > 60 || !isNearFamilies(viewer)) return []
  const { schoolId } = viewer
  const begins = { startsWith: literally(text), mode: 'insensitive' } as const
  const [pupils, families, classes, school] = await inSchool(viewer, async (tx) => [
    await tx.pupil.findMany({
      where: { schoolId, leftAt: null, reference: begins },
      orderBy: { reference: 'asc' },
      take: MOST,
      select: { reference: true, yearGroup: true, className: true },
    }),
    await tx.family.findMany({
      where: { schoolId, leftAt: null, reference: begins },
      orderBy: { reference: 'asc' },
      take: MOST,
      select: { reference: true },
    }),
    await tx.pupil.findMany({
      where: { schoolId, leftAt: null, className: begins },
      distinct: ['className'],
      orderBy: { className: 'asc' },
      take: MOST,
      select: { className: true },
    }),
    await tx.school.findFirstOrThrow({
      where: { id: schoolId },
      select: { yearGroups: true, classNames: true },
    }),
  ])
  const named = (names: string[], words: string) =>
    names
      .filter((name) => name.toLowerCase().startsWith(text.toLowerCase()))
      .map((value) => ({ value, words }))
  return [
    ...named(
      [...new Set([...classes.map(({ className }) => className ?? ''), ...school.classNames])],
      'a class',
    ),
    ...named(school.yearGroups, 'a year group'),
    ...pupils.map(({ reference, yearGroup, className }) => ({
      value: reference,
      words: ['a pupil', className ?? yearGroup].filter(Boolean).join(', '),
    })),
    ...families.map(({ reference }) => ({ value: reference, words: 'a family' })),
  ].slice(0, MOST)
}
