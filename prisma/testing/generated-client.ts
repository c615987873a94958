import { generate } from '../../scripts/launch/generate.mjs'
import { root } from '../../scripts/launch/root.mjs'

/** Before any test: the database client belongs to the models as they are now. */
export default async function setup() {
  await generate(root)
}
