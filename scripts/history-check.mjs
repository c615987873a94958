/** npm run history:check [-- FILE] */
import { main } from './launch/main.mjs'

main(async (signal) => {
  const { checkHistoryCommand } = await import('./backup/history-command.mjs')
  await checkHistoryCommand(process.argv.slice(2), signal)
})
