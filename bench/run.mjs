// npm run bench [-- name …] [-- --rounds=5]: measures this library beside its peers, in one run, and prints one JSON object per line.
import { cpus, totalmem } from 'node:os';
import { benchLoad } from './load.mjs';
import { open, prepare, print } from './harness.mjs';

const BENCHES = { load: benchLoad };
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const rounds = Number(process.argv.find((argument) => argument.startsWith('--rounds='))?.split('=')[1] ?? 5);

const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(
    `Nothing to measure: '${[...unknown, rounds].join(' ')}'. There are ${Object.keys(BENCHES).join(', ')}; --rounds is 1 or more.\n`,
  );
  process.exit(1);
}

await prepare();
const bed = await open();
try {
  print({ machine: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version, chromium: bed.version });
  for (const [name, bench] of Object.entries(BENCHES)) if (wanted.length === 0 || wanted.includes(name)) await bench(bed, rounds);
} finally {
  await bed.close();
}
