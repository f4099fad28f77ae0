// A node:test reporter. It prints failed tests in full, skipped tests with their reason, the ten most expensive files, and the closing line.
// A test called `@file` reports `@file SECONDS PATH`.
import { inspect } from 'node:util';
import { closingLine } from './command.mjs';

/** No failure fills more of the screen than this. */
const LONGEST = 4000;

const indent = (text) => `  ${text.replaceAll('\n', '\n  ')}`;

function explain({ name, details }, where) {
  const error = details.error?.cause ?? details.error;
  const full = typeof error === 'string' ? error : inspect(error, { depth: 6, maxStringLength: LONGEST });
  const text = full.replace(/\n +at .*node:internal.*/g, '');
  return `✖ ${where}: ${name}\n${indent(text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)}\n`;
}

export default async function* report(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const reasons = new Map();
  const files = [];
  // What failed since the last file ended.
  let failures = [];
  for await (const { type, data } of source) {
    if (data?.name === '@file') continue;
    const isTest = data?.details?.type !== 'suite';
    const [, seconds, file] = (type === 'test:diagnostic' && /^@file (\S+) (.+)$/.exec(data.message)) || [];
    if (file) {
      files.push([Number(seconds), file]);
      for (const failure of failures) yield explain(failure, file);
      failures = [];
    }
    // What a test left behind failed after its end.
    if (type === 'test:diagnostic' && / generated asynchronous activity after the test ended/.test(data.message)) {
      counts.failed += 1;
      yield `✖ ${data.message}\n`;
    }
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:fail' && (isTest || data.details.error?.failureType !== 'subtestsFailed')) {
      counts.failed += 1;
      failures.push(data);
    }
    if (type === 'test:pass' && data.skip !== undefined) {
      counts.skipped += 1;
      reasons.set(data.skip, (reasons.get(data.skip) ?? 0) + 1);
    } else if (type === 'test:pass' && isTest) counts.passed += 1;
  }
  for (const failure of failures) yield explain(failure, failure.file);
  for (const [reason, times] of reasons) yield `${String(reason)}${times > 1 ? ` (${times} times)` : ''}\n`;
  files.sort(([a], [b]) => b - a);
  yield `\n${files
    .slice(0, 10)
    .map(([seconds, file]) => `  ${seconds.toFixed(1)} s ${file}\n`)
    .join('')}${closingLine(counts)}\n`;
}
