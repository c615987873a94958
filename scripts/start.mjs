/** npm start, and npm run dev with --dev. Nothing here may need a package: there are none yet on a fresh clone. */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.log(
    `Alongside needs Node.js 20.19 or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org, then start again.`,
  )
  process.exitCode = 1
} else {
  Promise.all([import('./launch/main.mjs'), import('./launch/start.mjs')]).then(([{ main }, { start }]) =>
    main((signal) => start({ dev: process.argv.includes('--dev'), signal })),
  )
}
