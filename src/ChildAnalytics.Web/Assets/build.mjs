// Builds the browser files of the dashboard: one style sheet, three scripts, fonts, the icon sprite, their compressed twins and assets.json.
// Usage: node Assets/build.mjs OUTPUT. Names carry a hash of their content, so they may be cached for ever.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { purge } from './purge.mjs';

const output = process.argv[2];
const staging = `${output}.${process.pid}`;
const compressible = /\.(css|js|svg|json)$/;
mkdirSync(staging, { recursive: true });

const tabler = purge(readFileSync('node_modules/@tabler/core/dist/css/tabler.min.css', 'utf8'), usedClasses());
writeFileSync(join(staging, 'tabler.css'), tabler);
writeFileSync(join(staging, 'entry.css'), `@import "./tabler.css";\n@import "${join(process.cwd(), 'Assets/styles/app.css')}";\n`);

const common = { bundle: true, minify: true, format: 'esm', target: ['chrome111', 'firefox111', 'safari16.4'], outdir: staging, metafile: true, logLevel: 'warning', legalComments: 'eof', entryNames: '[name].[hash]', assetNames: '[name].[hash]', nodePaths: [join(process.cwd(), 'node_modules')] };
const styles = await build({ ...common, entryPoints: { app: join(staging, 'entry.css') }, loader: { '.woff2': 'file' } });
const modules = await build({ ...common, entryPoints: ['Assets/scripts/app.js', 'Assets/scripts/charts.js'] });
const first = await build({ ...common, format: 'iife', entryPoints: ['Assets/scripts/theme.js'] });
rmSync(join(staging, 'entry.css'));
rmSync(join(staging, 'tabler.css'));

const manifest = {};
for (const [file, details] of [styles, modules, first].flatMap(result => Object.entries(result.metafile.outputs)))
  if (details.entryPoint) manifest[basename(file).replace(/\.[A-Z0-9]+\./, '.')] = basename(file);
for (const font of ['vietnamese-400', 'latin-400', 'vietnamese-600', 'latin-600'])
  manifest[`${font}.woff2`] = readdirSync(staging).find(name => name.startsWith(`be-vietnam-pro-${font}-`));
const sprite = iconSprite(JSON.parse(readFileSync('Assets/icons.json', 'utf8')));
manifest['icons.svg'] = `icons.${createHash('sha256').update(sprite).digest('hex').slice(0, 8)}.svg`;
writeFileSync(join(staging, manifest['icons.svg']), sprite);
writeFileSync(join(staging, 'assets.json'), JSON.stringify(manifest, null, 2));

for (const name of readdirSync(staging).filter(file => compressible.test(file))) {
  const content = readFileSync(join(staging, name));
  writeFileSync(join(staging, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(join(staging, `${name}.gz`), gzipSync(content, { level: 9 }));
}

// The folder appears whole or not at all, also when two builds end at the same time.
rmSync(output, { recursive: true, force: true });
try { renameSync(staging, output); } catch { cpSync(staging, output, { recursive: true }); rmSync(staging, { recursive: true, force: true }); }

function usedClasses() {
  const classes = new Set();
  for (const folder of ['Features', 'Shared', 'Charts'])
    for (const file of readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.razor')))
      for (const [, names] of readFileSync(join(folder, file), 'utf8').matchAll(/class="([^"]*)"/g))
        for (const name of names.split(/[^\w-]+/)) classes.add(name);
  return classes;
}

function iconSprite(names) {
  const symbols = names.map(name => {
    const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8');
    const paths = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${paths}</symbol>`;
  });
  return symbols.join('');
}
