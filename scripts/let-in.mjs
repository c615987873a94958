/** npm run let-in -- EMAIL [--end-codes] */
import { main } from './launch/main.mjs'

main(async () => {
  const { letInCommand } = await import('./backup/let-in-command.mjs')
  await letInCommand(process.argv.slice(2))
})
