import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Tool, type ToolActs, type ToolInputs, toolsOver } from '../../src/describe/tools.js';
import { SalesError } from '../../src/util/error.js';

/** Tools that return their input. */
const same = async (input: object): Promise<object> => input;
const ACTS: Required<ToolActs> = { catalog: same, query: same, addCard: same, changeCard: same, filter: same, explain: same };
const TOOLS = toolsOver(ACTS);
const tool = (name: keyof ToolInputs): Tool => TOOLS.find((one) => one.name === name)!;

/** The types of JSON schema. */
const TYPES = ['string', 'integer', 'boolean', 'array', 'object', 'null'];

/** Asserts what JSON schema (draft 2020-12) says about the keywords of a schema. */
function assertSchema(schema: unknown, path: string): void {
  assert.ok(typeof schema === 'object' && schema !== null, path);
  for (const [keyword, value] of Object.entries(schema) as [string, unknown][]) {
    const at = `${path}.${keyword}`;
    if (keyword === 'type') for (const type of [value].flat()) assert.ok(TYPES.includes(String(type)), at);
    else if (keyword === 'description') assert.match(String(value), /^[A-Za-z].*\.$/, at);
    else if (keyword === 'minimum' || keyword === 'maximum') assert.equal(typeof value, 'number', at);
    else if (keyword === 'enum' || keyword === 'required')
      assert.ok(new Set(value as string[]).size === (value as []).length, at);
    else if (keyword === 'items') assertSchema(value, at);
    else if (keyword === 'additionalProperties') {
      if (value !== false) assertSchema(value, at);
    } else if (keyword === 'properties')
      for (const [name, one] of Object.entries(value as object)) {
        assertSchema(one, `${at}.${name}`);
        assert.ok('description' in (one as object), `${at}.${name}`);
      }
    else assert.fail(`${at} is no keyword`);
  }
}

describe('toolsOver', () => {
  it('declares each tool for models: a name, a sentence, and a JSON schema', () => {
    assert.deepEqual(
      TOOLS.map(({ name }) => name),
      ['catalog', 'query', 'addCard', 'changeCard', 'filter', 'explain'],
    );
    for (const { name, title, description, inputSchema } of TOOLS) {
      assertSchema(inputSchema, name);
      assert.equal(inputSchema.type, 'object');
      for (const one of inputSchema.required) assert.ok(one in inputSchema.properties, one);
      assert.match(title, /^[A-Z]/);
      assert.match(description, /\.$/);
      // The names that WebMCP accepts.
      assert.match(name, /^[\w.-]{1,128}$/);
    }
  });

  it('has only the tools that a page can do, with the properties that all of them share', () => {
    const files = { type: 'array', items: { type: 'string' }, description: 'Paths.' } as const;
    const [only, ...others] = toolsOver({ filter: same }, { properties: { files }, required: ['files'] });
    assert.deepEqual(others, []);
    assert.deepEqual(only!.inputSchema.required, ['files', 'where']);
  });

  it('runs a tool with an input that fits, and limits the rows of a query', async () => {
    assert.deepEqual(await tool('catalog').execute(), {});
    assert.deepEqual(await tool('query').execute({ measures: ['revenue'] }), { measures: ['revenue'], limit: 100 });
    assert.deepEqual(await tool('query').execute({ measures: ['revenue'], limit: 1000 }), { measures: ['revenue'], limit: 1000 });
    const change = { card: 2, attributes: { by: null, measure: 'profit' }, width: 'half', place: 1 };
    assert.deepEqual(await tool('changeCard').execute(change), change);
  });

  for (const [what, name, input, option, value] of [
    ['no object', 'catalog', 'all', 'input', '"all"'],
    ['a missing property', 'query', {}, 'measures', 'undefined'],
    ['an unknown property', 'query', { measures: ['revenue'], groupBy: [] }, 'groupBy', undefined],
    ['a text in place of a list', 'query', { measures: 'revenue' }, 'measures', 'revenue'],
    ['too many rows', 'query', { measures: ['revenue'], limit: 1001 }, 'limit', '1001'],
    ['no whole number', 'changeCard', { card: 1.5 }, 'card', '1.5'],
    ['an unknown width', 'addCard', { tag: 'sales-kpi', width: '50%' }, 'width', '50%'],
    ['an attribute that is no text', 'addCard', { tag: 'sales-kpi', attributes: { top: 3 } }, 'attributes', '{"top":3}'],
    ['a removed attribute of a new card', 'addCard', { tag: 'sales-kpi', attributes: { by: null } }, 'attributes', '{"by":null}'],
    ['no switch', 'changeCard', { card: 1, remove: 'yes' }, 'remove', 'yes'],
  ] as const)
    it(`names ${what}`, async () => {
      await assert.rejects(
        tool(name).execute(input),
        (error) =>
          error instanceof SalesError &&
          error.code === 'bad-option' &&
          error.params.option === option &&
          error.params.value === value,
      );
    });
});
