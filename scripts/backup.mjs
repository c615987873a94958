/** npm run backup -- FILE */
import { main } from './launch/main.mjs'

main(async (signal) => {
  const { backUpCommand } = await import('./backup/backup-command.mjs')
  await backUpCommand(process.argv.slice(2), signal)
})
