import { setTimeout as pause } from 'node:timers/promises'
import { aMember } from '@/prisma/builders'
import { whyNot } from './answers'
import { aClient, signedIn } from './client'
import { addFile, anEmptyLedger, recordWords } from './deeds'
import type { Installation, WebServer } from './installation'
import { aKnownSchool } from './known'
import { isProblem } from './log-lines'
import { aPart, type Part } from './part'
import { seeded } from './random'

/** (d) Many members of staff work at once, each reading and writing with a moment's thought in between: no error. */
export async function staff(
  home: Installation,
  server: WebServer,
  size: { people: number; seconds: number; seed: number },
): Promise<Part> {
  const part = aPart()
  const school = await aKnownSchool()
  const place = { slug: school.slug, activityId: school.values['activities/[id]'] as string }
  const ledger = anEmptyLedger()
  const readable = school.pages.filter(
    (page) =>
      page.startsWith(`/${school.slug}`) &&
      !/people|settings|governors|history|second-step|benchmark/.test(page),
  )
  const members = await Promise.all(
    Array.from({ length: size.people }, (_, i) =>
      aMember({ id: school.head.schoolId, slug: school.slug }, i % 5 === 0 ? 'liaison' : 'staff'),
    ),
  )
  const end = Date.now() + size.seconds * 1000
  const never = new AbortController().signal

  await Promise.all(
    members.map(async ({ personId }, number) => {
      const random = seeded(size.seed + number)
      const client = aClient(server.url, await signedIn(personId))
      while (Date.now() < end) {
        try {
          const turn = random.below(10)
          if (turn === 0) await recordWords(ledger, never, client, place)
          else if (turn === 1 && number % 5 === 0) await addFile(ledger, never, client, place)
          else {
            const path = random.pick(readable)
            const answer = await client.get(path)
            part.count(`pages answered ${answer.status}`)
            const why = whyNot(answer)
            if (why) part.wrong(`${path} ${why}`)
          }
        } catch (error) {
          part.wrong((error as Error).message)
        }
        await pause(200 + random.below(600))
      }
    }),
  )
  part.count('people at once', members.length)
  part.count('recordings', ledger.words.length)
  part.count('files', ledger.files.length)
  if (ledger.sentAgain > 0) part.wrong(`${ledger.sentAgain} requests failed and were sent again.`)
  const said = await home.look<{ words: string }>('SELECT "words" FROM "Response" WHERE "schoolId" = $1', [
    school.head.schoolId,
  ])
  for (const words of ledger.words)
    if (said.filter((one) => one.words === words).length !== 1) part.wrong('A recording is not there once.')
  for (const line of server.output().split('\n'))
    if (isProblem(line)) part.wrong(`The log says: ${line.slice(0, 300)}`)
  return part.done()
}
