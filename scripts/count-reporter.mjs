// A node:test reporter. It prints failed tests in full, skipped tests with their reason, and the closing line. Writes the counts of each test file to
// COUNTS_FILE: a test called `@file path` comes before those of the file. CACHED_COUNTS is how many tests passed before and did not run.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { cachedLine, closingLine } from './closing-line.mjs';

/** No failure fills more of the screen than this. */
const LONGEST = 4000;

const indent = (text) => `  ${text.replaceAll('\n', '\n  ')}`;

function explain({ name, file, details }) {
  const error = details.error?.cause ?? details.error;
  const where = file ? `${path.relative(process.cwd(), file)}: ` : '';
  const full = typeof error === 'string' ? error : inspect(error, { depth: 6, maxStringLength: LONGEST });
  const text = full.replace(/\n +at .*node:internal.*/g, '');
  return `✖ ${where}${name}\n${indent(text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)}\n`;
}

const MARK = '@file ';

/** Counts results, in all and by file. */
class Counts {
  all = { passed: Number(process.env.CACHED_COUNTS ?? 0), failed: 0, skipped: 0 };
  byFile = {};
  #file = undefined;

  /** Takes the results that follow for those of a file. */
  begin(file) {
    this.#file = this.byFile[file] ??= { passed: 0, failed: 0, skipped: 0 };
  }

  add(kind) {
    this.all[kind] += 1;
    if (this.#file) this.#file[kind] += 1;
  }
}

export default async function* report(source) {
  const counts = new Counts();
  const reasons = new Map();
  for await (const { type, data } of source) {
    if (data?.name?.startsWith(MARK)) {
      if (type === 'test:pass') counts.begin(data.name.slice(MARK.length));
      continue;
    }
    const isTest = data?.details?.type !== 'suite';
    if (type === 'test:diagnostic' && /^seed/.test(data.message)) yield `${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:fail' && (isTest || data.details.error?.failureType !== 'subtestsFailed')) {
      counts.add('failed');
      yield explain(data);
    }
    if (type === 'test:pass' && data.skip !== undefined) {
      counts.add('skipped');
      reasons.set(data.skip, (reasons.get(data.skip) ?? 0) + 1);
    } else if (type === 'test:pass' && isTest) counts.add('passed');
  }
  if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts.byFile));
  for (const [reason, times] of reasons) yield `${String(reason)}${times > 1 ? ` (${times} times)` : ''}\n`;
  yield `\n${cachedLine(Number(process.env.CACHED_COUNTS ?? 0))}${closingLine(counts.all)}\n`;
}
