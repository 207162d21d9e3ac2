// Reads a Parquet file without DuckDB: prints its columns and rows as JSON. node read.mjs FOLDER_OF_HYPARQUET FILE
import { readFileSync } from 'node:fs'
const { parquetReadObjects } = await import(process.argv[2] + '/src/index.js')
const bytes = readFileSync(process.argv[3])
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
const rows = await parquetReadObjects({ file })
console.log(JSON.stringify(rows, (key, value) => (typeof value === 'bigint' ? Number(value) : value)))
