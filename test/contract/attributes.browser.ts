import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { valuesOf, type Attribute, type Schema } from '../../src/elements/base/attributes/attribute.js';
import { loadErrorTexts } from '../../src/elements/base/messages/messages.js';
import { ELEMENTS } from '../../src/registry/elements.js';
import { SalesError } from '../../src/util/error.js';

// A card loads the texts of errors before it shows one.
before(() => loadErrorTexts());

/** The attributes of a tag, with those that it inherits. */
function schemaOf(tag: string): Schema {
  const { elementProperties } = customElements.get(tag) as unknown as { elementProperties: ReadonlyMap<string, Attribute> };
  return Object.fromEntries([...elementProperties].filter(([, declared]) => 'parse' in declared));
}

for (const { tag } of ELEMENTS)
  describe(`the attributes of ${tag}`, () => {
    const schema = schemaOf(tag);

    it('can be read where nothing is set, or where each is set to nothing', () => {
      expect(Object.keys(schema)).to.include.members(['src', 'locale']);
      const nothing = Object.fromEntries(Object.keys(schema).map((key, k) => [key, k % 2 === 0 ? null : undefined]));
      expect(valuesOf(schema, nothing)).to.eql(valuesOf(schema));
    });

    it('take each word that they name, and no other', () => {
      for (const [key, { words = [], attribute, default: usual }] of Object.entries(schema)) {
        for (const word of words) expect(valuesOf(schema, { [key]: word })[key], attribute).to.equal(word);
        if (words.length === 0) continue;
        const expected = new RegExp(`^${attribute}: invalid value 'nonsense'; expected .*${words.at(-1)!}`);
        expect(() => valuesOf(schema, { [key]: 'nonsense' }), attribute)
          .to.throw(SalesError, expected)
          .with.property('code', 'bad-option');
        expect(typeof usual === 'boolean' || usual === '' || words.includes(usual as string), attribute).to.equal(true);
      }
    });

    it('are absent for a default, and read back what they write', () => {
      for (const { attribute, converter, default: usual, words = [] } of Object.values(schema)) {
        expect(converter.toAttribute(usual), attribute).to.equal(null);
        expect(attribute).to.match(/^[a-z]+(-[a-z]+)*$/);
        for (const word of words.filter((one) => one !== usual))
          expect(converter.fromAttribute(converter.toAttribute(word)), attribute).to.equal(word);
      }
    });
  });
