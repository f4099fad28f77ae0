import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import ts from 'typescript';
import { shorterDecorators, withShortAccessors } from '../../scripts/shorter-decorators.mjs';

const compile = (source, importHelpers = true) =>
  ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, importHelpers },
  }).outputText;

/** A class with accessors as Lit decorates them, and what can be seen of it from outside, as `seen`. */
const SOURCE = `
  Symbol.metadata ??= Symbol('metadata');
  const log = [];
  const property = (options) => ({ get, set }, { kind, name, metadata }) => {
    metadata[name] = { kind, options };
    return {
      set(value) { log.push([name, get.call(this), value]); set.call(this, value); },
      init(value) { log.push([name, 'starts as', value]); return value; },
    };
  };
  class Base { static [Symbol.metadata] = { base: true }; }
  class Card extends Base {
    /** A text. */
    @property({ attribute: 'time-zone', list: ['a', 'b'] }) accessor timeZone = 'UTC';
    @property({
      reflect: true,
    }) accessor goal = 7;
    plain = this.goal + 1;
    @property() accessor data;
    last = log.push('after all');
  }
  const [card, other] = [new Card(), new Card()];
  card.goal = 8;
  card.data = [1];
  const own = Card[Symbol.metadata];
  export const seen = {
    log, metadata: { ...own, base: own.base }, inherits: Object.getPrototypeOf(own) === Base[Symbol.metadata],
    values: [card, other].map(({ timeZone, goal, data, plain }) => ({ timeZone, goal, data, plain })),
    names: Object.keys(card),
    described: Object.entries(Object.getOwnPropertyDescriptors(Card.prototype))
      .map(([name, { get, set, enumerable, configurable }]) => [name, typeof get, typeof set, enumerable, configurable])
      .sort(),
  };
`;

const run = async (code) => (await import(`data:text/javascript,${encodeURIComponent(code)}`)).seen;

async function bundled(code) {
  const entry = { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? code : null) };
  const made = await rollup({ input: 'entry', plugins: [entry, shorterDecorators((id) => id === 'entry')] });
  const { output } = await made.generate({ format: 'es' });
  return output[0].code;
}

describe('withShortAccessors', () => {
  it('leaves nothing of what the compiler writes for decorated accessors', () => {
    assert.match(compile(SOURCE), /__esDecorate/);
    assert.doesNotMatch(withShortAccessors(compile(SOURCE)), /__esDecorate|__runInitializers|_decorators|nitializers\b|tslib/);
  });

  it('makes a class that behaves as the one that the compiler makes', async () => {
    const short = await run(await bundled(compile(SOURCE)));
    assert.deepEqual(short, await run(compile(SOURCE, false)));
    assert.deepEqual(short.values[0], { timeZone: 'UTC', goal: 8, data: [1], plain: 8 });
    assert.deepEqual(short.metadata.timeZone, { kind: 'accessor', options: { attribute: 'time-zone', list: ['a', 'b'] } });
  });

  it('leaves other code alone', () => {
    for (const source of [
      `export class K { accessor measure = ''; }`,
      `export class K { @p() method() {} }`,
      `export class K { @p() accessor measure = ''; @p() method() {} }`,
      `export class K { @p() accessor #measure = ''; }`,
      `export class K { @p() accessor measure = ''; } export class L { @p() accessor measure = ''; }`,
    ]) {
      assert.equal(withShortAccessors(compile(source)), null, source);
    }
  });
});
