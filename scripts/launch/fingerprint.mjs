import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One word for the content of files and folders: the same content gives the same word, whatever the files' dates say
 * (a fresh clone, a checkout and back).
 *
 * @param {string} root
 * @param {string[]} paths relative to root; those that do not exist count as absent
 * @param {(path: string) => boolean} [matters] given each file's relative path
 */
export function fingerprint(root, paths, matters = () => true) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesUnder(root, path))) {
    if (matters(path))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)))
}

/**
 * A note inside something made that says what it was made from. It is taken away before the making begins and put back
 * when it is done, so that what was interrupted never passes for finished.
 */
export function stamp(file) {
  return {
    says: (print) => existsSync(file) && readFileSync(file, 'utf8') === print,
    remove: () => rmSync(file, { force: true }),
    write: (print) => writeFileSync(file, print),
  }
}
