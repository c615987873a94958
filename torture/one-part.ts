import { aDatabaseServer } from './database'
import { anInstallation, type Installation, type WebServer } from './installation'
import type { Part } from './part'
import { type Letter, SIZES, type Size } from './sizes'

/**
 * node … torture/one-part.ts <letter> <size>: one part, on a database of its own and in a process of its own, because
 * what the application's code has read of its environment it keeps. Its last line is the part as JSON.
 */
async function main(letter: Letter, size: Size): Promise<Part> {
  const database = await aDatabaseServer()
  try {
    const home = await anInstallation(database.url, `part_${letter}`)
    try {
      return await run(letter, size, home, await home.aServer(MEMORY[letter]), database)
    } finally {
      const { closeDatabase } = await import('@/lib/platform/database')
      await closeDatabase()
      await home.stop()
    }
  } finally {
    await database.stop()
  }
}

/** With all the memory of a large machine nothing is collected for long; with this much, what is never let go of shows. */
const MEMORY: { [letter in Letter]?: Record<string, string> } = {
  c: { NODE_OPTIONS: '--max-old-space-size=320' },
}

/** The parts are loaded only now, when the environment is that of the installation. */
async function run(
  letter: Letter,
  size: Size,
  home: Installation,
  server: WebServer,
  database: Awaited<ReturnType<typeof aDatabaseServer>>,
): Promise<Part> {
  const sizes = SIZES[size]
  if (letter === 'a') {
    const servers = [server]
    while (servers.length < sizes.a.servers) servers.push(await home.aServer())
    return (await import('./crashes')).crashes(home, servers, database, sizes.a)
  }
  if (letter === 'b') return (await import('./doors')).doors(server, sizes.b)
  if (letter === 'c') return (await import('./malformed')).malformed(home, server, sizes.c)
  if (letter === 'd') return (await import('./staff')).staff(home, server, sizes.d)
  if (letter === 'f') return (await import('./recordings')).recordings(home, server, sizes.f)
  return (await import('./two')).two(home, server, await home.aServer(), sizes.e)
}

const [letter, size] = process.argv.slice(2) as [Letter, Size]
console.log(JSON.stringify(await main(letter, size)))
process.exit()
