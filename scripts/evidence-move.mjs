/** npm run evidence:move -- --to s3 */
import { main } from './launch/main.mjs'

main(async (signal) => {
  const { moveCommand } = await import('./backup/move-command.mjs')
  await moveCommand(process.argv.slice(2), signal)
})
