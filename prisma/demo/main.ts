import { closeDatabase } from '@/lib/platform/database'
import { tellDemonstration } from './tell'

/** Puts the demonstration schools into an installation that has none. Run by the launcher, which prints these lines. */
const count = await tellDemonstration((line) => console.log(line))
if (count === 0) console.log('The demonstration schools are there already')
await closeDatabase()
