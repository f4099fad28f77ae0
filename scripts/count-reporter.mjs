// A node:test reporter: what failed, in full; what was skipped, with its reason; and the closing line.
import path from 'node:path';
import { inspect } from 'node:util';
import { closingLine } from './closing-line.mjs';

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

export default async function* report(source) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const reasons = new Map();
  for await (const { type, data } of source) {
    const isTest = data?.details?.type !== 'suite';
    if (type === 'test:diagnostic' && /^seed/.test(data.message)) yield `${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:fail' && (isTest || data.details.error?.failureType !== 'subtestsFailed')) {
      count.failed += 1;
      yield explain(data);
    }
    if (type === 'test:pass' && data.skip !== undefined) {
      count.skipped += 1;
      reasons.set(data.skip, (reasons.get(data.skip) ?? 0) + 1);
    } else if (type === 'test:pass' && isTest) count.passed += 1;
  }
  for (const [reason, times] of reasons) yield `${String(reason)}${times > 1 ? ` (${times} times)` : ''}\n`;
  yield `\n${closingLine(count)}\n`;
}
