/**
 * One nightly copy, made by the launcher in a process of its own, so that nothing it does can touch the launcher: writes
 * the file it is named and prints, as JSON, what is in it. It makes the copy also when files are missing or damaged,
 * because every other row and file deserves one all the same, and says which they are.
 */
import { main } from '../launch/main.mjs'
import { root } from '../launch/root.mjs'
import { readSettings } from '../launch/settings.mjs'
import { backUp } from './back-up.mjs'
import { brokenInWords } from './history.mjs'
import { inWords } from './in-words.mjs'
import { reachDatabase, reachFiles, readSecret } from './reach.mjs'

main(async (signal) => {
  const settings = readSettings(root, process.env)
  const { url, close } = await reachDatabase(settings, () => {})
  try {
    const made = await backUp({
      url,
      files: await reachFiles(settings),
      path: process.argv[2],
      root,
      secret: readSecret(settings),
      withoutMissing: true,
      signal,
    })
    console.log(
      JSON.stringify({
        words: inWords(made),
        missing: made.files.missing,
        broken: brokenInWords(made.history),
      }),
    )
  } finally {
    await close()
  }
})
