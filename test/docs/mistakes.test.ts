import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { error } from '../../src/messages/english-errors.js';
import { ANSWERS, MISTAKES } from '../elements/base/mistakes.js';

describe('the table of typical mistakes', () => {
  it('has 40 mistakes, each once', () => {
    assert.ok(MISTAKES.length >= 40);
    assert.equal(new Set(MISTAKES.map(({ markup }) => markup)).size, MISTAKES.length);
  });

  it('is in the docs as the page words it', () => {
    const page = readFileSync(path.join(process.cwd(), 'docs/troubleshooting.md'), 'utf8');
    const rows = page.split('\n').map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    const listed = rows.filter(([, markup = '']) => MISTAKES.some((one) => `\`${one.markup}\`` === markup));
    assert.deepEqual(
      listed.map(([, ...cells]) => cells.slice(0, 3)),
      MISTAKES.map(({ markup, says, repair }) => [markup, says, repair].map((text) => `\`${text}\``)),
    );
  });

  it('has what servers and policies refuse, with the repair', () => {
    for (const { markup, says, repair, code, reason, params } of ANSWERS) {
      const src = /src="([^"]*)"/.exec(markup)![1]!;
      const { text, hint } = error({ code, reason, params, markup: [['src', src]], attributes: { src }, isSecure: true });
      assert.ok(text.includes(says), text);
      assert.ok(hint?.includes(repair), hint);
    }
  });
});
