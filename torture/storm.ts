import { setTimeout as pause } from 'node:timers/promises'
import type { aDatabaseServer } from './database'
import type { WebServer } from './installation'
import { type Random, seeded } from './random'

type Count = { count: (what: string) => void; wrong: (sentence: string) => void }
type Kills = { web: number; database: number; seed: number }

/**
 * Kills web processes and the database, each at its own pace, while others go on asking. There are some web processes, as
 * behind a proxy, so that there is always something to kill while another starts; now and then all of them are.
 *
 * @param acknowledged how much has been said yes to so far
 */
export async function storm(
  size: Kills,
  servers: WebServer[],
  database: Awaited<ReturnType<typeof aDatabaseServer>>,
  part: Count,
  acknowledged: () => number,
): Promise<void> {
  const up = new Set(servers)
  const starting = new Set<Promise<void>>()

  async function killWeb(random: Random) {
    for (let done = 0; done < size.web; ) {
      await untilMore(acknowledged, random.below(3))
      // At any moment of what is under way: right after the start as well as in the middle of a long list.
      await pause(random.below(400))
      const all = random.isOneIn(20)
      while (up.size === 0) await Promise.race(starting)
      for (const server of all ? [...up] : [random.pick([...up])]) {
        if (done++ >= size.web) break
        up.delete(server)
        await server.kill()
        part.count('kill -9 of the web server')
        const start = server
          .start()
          .then(() => void up.add(server))
          .catch((error: Error) => part.wrong(`A web server did not start again: ${error.message}`))
          .finally(() => starting.delete(start))
        starting.add(start)
      }
    }
  }

  async function killDatabase(random: Random) {
    for (let done = 0; done < size.database; done++) {
      await untilMore(acknowledged, random.below(6))
      await pause(random.below(3000))
      await database.killAndStart()
      part.count('kill -9 of the database')
    }
  }

  await Promise.all([killWeb(seeded(size.seed)), killDatabase(seeded(size.seed + 1))])
  await Promise.all(starting)
}

/** Often, but not always, somebody has been answered since the last one: else nothing would ever be acknowledged. */
async function untilMore(acknowledged: () => number, many: number) {
  const enough = acknowledged() + many
  for (let end = Date.now() + 5000; acknowledged() < enough && Date.now() < end; ) await pause(20)
}
