// Reads every Parquet file of a snapshot folder with a reader written in JavaScript and prints, as JSON, rows and columns by path,
// and all values of one table. Usage: node read-parquet.mjs SNAPSHOT_FOLDER PATH_OF_ONE_FILE
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const [folder, one] = process.argv.slice(2)
const content = (path) => {
  const bytes = readFileSync(path)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.parquet'))
  .map((entry) => join(entry.parentPath, entry.name))
const tables = {}
for (const path of files) {
  const file = content(path)
  const rows = await parquetReadObjects({ file, compressors })
  const columns = parquetMetadata(file).schema.slice(1).map((column) => column.name)
  tables[relative(folder, path)] = { rows: rows.length, columns }
}
const values = await parquetReadObjects({ file: content(join(folder, one)), compressors })
console.log(JSON.stringify({ tables, values }, (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
