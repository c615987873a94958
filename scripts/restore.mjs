/** npm run restore -- FILE */
import { main } from './launch/main.mjs'

main(async (signal) => {
  const { restoreCommand } = await import('./backup/restore-command.mjs')
  await restoreCommand(process.argv.slice(2), signal)
})
