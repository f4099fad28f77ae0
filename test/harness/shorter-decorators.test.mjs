import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { withShortContexts } from '../../scripts/shorter-decorators.mjs';

const compile = (source) =>
  ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, importHelpers: true },
  }).outputText;

describe('withShortContexts', () => {
  it('finds what the compiler writes for a decorated accessor, once for each', () => {
    const short = withShortContexts(compile(`export class K { @p() accessor measure = ''; @p() accessor goal = ''; }`));
    assert.deepEqual(
      [...short.matchAll(/__accessorContext\("(\w+)", _metadata\)/g)].map(([, name]) => name),
      ['measure', 'goal'],
    );
    assert.doesNotMatch(short, /kind: "accessor"/);
  });

  it('leaves other code alone', () => {
    assert.equal(withShortContexts(compile(`export class K { accessor measure = ''; }`)), null);
    assert.match(compile(`export class K { @p() method() {} }`), /kind: "method"/);
    assert.equal(withShortContexts(compile(`export class K { @p() method() {} }`)), null);
  });
});
