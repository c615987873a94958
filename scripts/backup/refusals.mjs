import { diskProblem, Problem } from '../launch/problem.mjs'

/** What a person hears of a file that cannot be restored: one sentence, and each of them before anything is written. */

export function notABackup(path, error) {
  if (error?.code === 'ENOENT')
    return new Problem(`There is no file ${path}: name a file that npm run backup made.`)
  if (error?.code === 'EACCES')
    return new Problem(`This user may not read ${path}: change who owns it, or restore as who does.`)
  if (error && error.code !== 'EISDIR') return error
  return new Problem(`${path} is not a backup of Alongside: name a file that npm run backup made.`)
}

export function notWhole(path) {
  return new Problem(
    `${path} does not end as a backup of Alongside does, so it was cut off or is another kind of ZIP file: nothing was restored; use another copy.`,
  )
}

export function damaged(path, what = 'its content is not what was written') {
  return new Problem(`${path} is damaged (${what}): nothing was restored; use another copy.`)
}

export function newer(path, { alongside }, knows) {
  return new Problem(
    `${path} was made by a newer Alongside (${alongside}, which knows ${knows}): update this copy of Alongside, then restore.`,
  )
}

/** What stands in the way of writing a backup, as a sentence; any other error comes back as it was. */
export function writeProblem(error, path) {
  if (error?.code === 'EFBIG') {
    return new Problem(
      `${path} may not grow as large as this backup is: choose another disk, or raise the limit on files.`,
    )
  }
  if (error?.code === 'ENOENT') return new Problem(`The folder of ${path} does not exist: make it first.`)
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return new Problem(`This user may not write ${path}: choose another folder.`)
  }
  if (['ENOSPC', 'EDQUOT'].includes(error?.code)) {
    return new Problem(
      `There is no room for the backup on the disk of ${path}: free some space, or choose another disk.`,
    )
  }
  if (error?.code === '55P03') {
    return new Problem(
      'The tables of this database are being changed: wait until that is done, then start again.',
    )
  }
  if (isConnectionLost(error)) {
    return new Problem(
      'The database went away in the middle of the backup, of which nothing is left: make it again once it is back.',
      { cause: error },
    )
  }
  return diskProblem(error, path)
}

/** Whether the server ended the connection or went down. */
export function isConnectionLost(error) {
  return (
    error?.code === '57P01' || /^Connection terminated|not queryable|ECONNRESET|EPIPE/.test(error?.message)
  )
}
