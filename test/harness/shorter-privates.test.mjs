import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withShortPrivates } from '../../scripts/shorter-privates.mjs';

/** What a text of code gives when it is run. */
const run = (code) => new Function(`${code}; return result;`)();

describe('withShortPrivates', () => {
  it('begins anew in each class, in the order of use', () => {
    const code = 'class A{#xa=1;get(){return this.#xa+this.#xb}#xb=2}class B{#xc=3;get(){return this.#xc}}';
    assert.equal(withShortPrivates(code), 'class A{#e=1;get(){return this.#e+this.#t}#t=2}class B{#e=3;get(){return this.#e}}');
  });

  it('keeps what code does: classes within classes, accessors, methods, static names and `in`', () => {
    const code = `
      class Outer {
        #one = 1;
        static #made = 0;
        static #make() { return new Outer(); }
        static make() { Outer.#made += 1; return Outer.#make(); }
        static get made() { return Outer.#made; }
        get #two() { return 2; }
        inner() {
          const outer = this;
          return new (class Inner { #three = 3; sum() { return this.#three + outer.#one + outer.#two; } has(it) { return #three in it; } })();
        }
      }
      const inner = Outer.make().inner();
      const result = [inner.sum(), inner.has(inner), inner.has({}), Outer.made, '#one'];`;
    const short = withShortPrivates(code);
    assert.deepEqual(run(short), [6, true, false, 1, '#one']);
    assert.deepEqual(run(short), run(code));
    assert.doesNotMatch(short, /#(one|two|three|made?|make)\b(?!')/);
  });

  it('finds names for as many as there are', () => {
    const names = Array.from({ length: 500 }, (_, index) => `#p${index}=${index}`);
    const code = `class A{${names.join(';')};sum(){return ${names.map((_, index) => `this.#p${index}`).join('+')}}}const result=new A().sum()`;
    assert.equal(run(withShortPrivates(code)), (499 * 500) / 2);
  });
});
