const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const FAT = 0xfffffffd

/** A compound file, the container of Office before 2007, with a directory of these names and nothing in them. */
export function compoundFile(names: string[]): Buffer {
  const header = Buffer.alloc(SECTOR)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(0x3e, 0x18)
  header.writeUInt16LE(3, 0x1a)
  header.writeUInt16LE(0xfffe, 0x1c)
  header.writeUInt16LE(9, 0x1e)
  header.writeUInt16LE(6, 0x20)
  header.writeUInt32LE(1, 0x2c)
  header.writeUInt32LE(1, 0x30)
  header.writeUInt32LE(END, 0x3c)
  header.writeUInt32LE(END, 0x44)
  header.fill(0xff, 0x4c)
  header.writeUInt32LE(0, 0x4c)

  const sectors = Math.ceil(names.length / 4)
  const table = Buffer.alloc(SECTOR, 0xff)
  table.writeUInt32LE(FAT, 0)
  for (let i = 1; i <= sectors; i++) table.writeUInt32LE(i === sectors ? END : i + 1, i * 4)

  const directory = Buffer.alloc(sectors * SECTOR)
  names.forEach((name, i) => {
    directory.write(`${name}\0`, i * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, i * 128 + 0x40)
    directory.writeUInt8(i === 0 ? 5 : 2, i * 128 + 0x42)
    directory.writeUInt32LE(FREE, i * 128 + 0x44)
  })
  return Buffer.concat([header, table, directory])
}
