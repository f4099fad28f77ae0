// Planted files judged by the rules on src/: every violation must be reported by the rule named, every legal file must be silent.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import config from '../../scripts/lint/sources.mjs';
import { acts } from './planted-acts.mjs';
import { imports } from './planted-imports.mjs';
import { legal } from './planted-legal.mjs';

const linter = new Linter({ configType: 'flat', cwd: '/virtual' });

/** The rules which report on `code` at src/`file`, sorted and joined: '' when it is legal. */
function rulesOn(file, code) {
  const messages = linter.verify(code, config, { filename: `/virtual/src/${file}` });
  return [...new Set(messages.map((m) => m.ruleId ?? `parse error: ${m.message}`))].sort().join(',');
}

describe('rules on src/', () => {
  for (const [file, code, rule] of [...imports, ...acts]) {
    it(`reports ${file}: ${code.slice(0, 90).replaceAll('\n', ' ')}`, () => {
      assert.equal(rulesOn(file, code), rule);
    });
  }
  for (const [file, code] of legal)
    it(`accepts ${file}: ${code.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      assert.equal(rulesOn(file, code), '');
    });
});
