/** @param {number} bytes @returns {string} '1.2 MB' */
export function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** What a backup holds: '1,204 rows of 27 tables and 31 files (12.4 MB) as of 21 November 2026, 22:31' */
export function inWords({ tables, files, madeAt }) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB')
  const count = files.count.toLocaleString('en-GB')
  return `${rows} rows of ${tables.length} tables and ${count} files (${size(files.bytes)}) as of ${moment(madeAt)}`
}

/** @param {string | Date} at */
export function moment(at) {
  const how = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  return new Date(at).toLocaleString('en-GB', how).replace(' at ', ', ')
}
