/** npm run demo:reset */
import { main } from './launch/main.mjs'
import { resetDemonstration } from './launch/reset.mjs'

main(resetDemonstration)
