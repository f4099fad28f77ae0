import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withLet } from '../../scripts/only-let.mjs';

describe('withLet', () => {
  it('declares variables in functions, and leaves constants of the module and texts alone', () => {
    const code = 'const a="const b=1";function f(){const c=a;for(const d of c)(()=>{const e=d;return e})()}export const g=f;';
    const short = 'const a="const b=1";function f(){let c=a;for(let d of c)(()=>{let e=d;return e})()}export const g=f;';
    assert.equal(withLet(code), short);
  });

  it('keeps what code does where each round of a loop has a constant of its own', () => {
    const code =
      'return (() => { const made = []; for (const n of [1, 2, 3]) { const m = n * 2; made.push(() => n + m); } return made; })()';
    const run = (text) => new Function(text)().map((call) => call());
    const short = withLet(`(function () { ${code} })`);
    assert.doesNotMatch(short, /\bconst\b/);
    assert.deepEqual(run(`return ${short}()`), [3, 6, 9]);
  });
});
