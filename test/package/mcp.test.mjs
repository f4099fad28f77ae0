// npx sales-elements mcp: the exchange of a client of the Model Context Protocol.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { at, readText } from './files.mjs';

const FOLDER = at('test', 'fixtures');
const FILE = 'orders-small.csv';

describe('npx sales-elements mcp', () => {
  let child;
  let lines;
  before(() => {
    // As an assistant starts it: from its settings, in a folder of its choice.
    const [, settings] = /^(\{ "mcpServers".*)$/m.exec(readText('docs/command-line.md'));
    const { command, args } = JSON.parse(settings).mcpServers.sales;
    const written = args.map((text) => text.replace('CLONE', at('.')).replace(/^DATA$/, FOLDER));
    child = spawn(command, written, { cwd: tmpdir() });
    lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  });
  after(async () => {
    child.stdin.end();
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
  });

  /** Sends a line. Returns the next response. */
  async function send(line) {
    child.stdin.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
    return JSON.parse((await lines.next()).value);
  }
  let id = 0;
  const request = async (method, params) => {
    const response = await send({ jsonrpc: '2.0', id: ++id, method, params });
    assert.deepEqual([response.jsonrpc, response.id], ['2.0', id]);
    return response;
  };
  const call = async (name, args) => (await request('tools/call', { name, arguments: args })).result;

  it('starts with the version that the client speaks, or its own', async () => {
    const hello = (protocolVersion) =>
      request('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } });
    const { result } = await hello('2025-06-18');
    assert.equal(result.protocolVersion, '2025-06-18');
    assert.deepEqual(result.capabilities, { tools: {} });
    assert.deepEqual(result.serverInfo, { name: 'sales-elements', version: JSON.parse(readText('package.json')).version });
    assert.equal((await hello('1999-01-01')).result.protocolVersion, '2025-11-25');
    // A notification has no response: the next line answers the ping.
    child.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    assert.deepEqual((await request('ping')).result, {});
  });

  it('lists its tools with schemas', async () => {
    const { tools } = (await request('tools/list')).result;
    assert.deepEqual(
      tools.map(({ name, inputSchema }) => [name, inputSchema.type, inputSchema.required]),
      [
        ['catalog', 'object', ['files']],
        ['query', 'object', ['files', 'measures']],
        ['addCard', 'object', ['files', 'tag']],
        ['changeCard', 'object', ['files', 'card']],
        ['filter', 'object', ['files', 'where']],
        ['explain', 'object', ['files']],
      ],
    );
  });

  it('describes and queries files, and explains a measure', async () => {
    const { structuredContent, content } = await call('catalog', { files: [FILE] });
    assert.equal(structuredContent.measures.find(({ name }) => name === 'revenue').value, 1322.35);
    assert.deepEqual(JSON.parse(content[0].text), structuredContent);
    const asked = { files: [FILE], measures: ['revenue'], by: ['category'], orderBy: ['-revenue'], limit: 2 };
    assert.deepEqual((await call('query', asked)).structuredContent.rows, [
      { category: 'Tables', revenue: 665.95 },
      { category: 'Chairs', revenue: 435 },
    ]);
    const { lines } = (await call('explain', { files: [FILE], measure: 'margin' })).structuredContent;
    assert.deepEqual(
      lines.map(({ term }) => term),
      ['Measure', 'Columns', 'Columns', 'Rows'],
    );
  });

  it('composes a page over files, and returns its HTML', async () => {
    const page = async (name, input) => (await call(name, { files: [FILE], ...input })).structuredContent;
    const { card } = await page('addCard', { tag: 'sales-kpi', attributes: { measure: 'revenue' } });
    await page('addCard', { tag: 'sales-breakdown', attributes: { by: 'category' }, width: 'half' });
    await page('filter', { where: 'category: Chairs' });
    const { html } = await page('changeCard', { card, attributes: { measure: 'profit', sparkline: '' }, place: 2 });
    assert.equal(
      html,
      `<sales-source src="orders-small.csv"></sales-source>
<div class="sales-page">
<sales-breakdown class="half" by="category" where="category: Chairs"></sales-breakdown>
<sales-kpi measure="profit" sparkline where="category: Chairs"></sales-kpi>
</div>`,
    );
    const { lines } = await page('explain', { card });
    assert.equal(lines.find(({ term }) => term === 'Rows').text, '3 of 8');
    const { cards } = await page('changeCard', { card, remove: true });
    assert.deepEqual(
      cards.map(({ tag }) => tag),
      ['sales-breakdown'],
    );
  });

  it('answers mistakes in a form that an assistant can correct', async () => {
    for (const [name, args, expected] of [
      ['query', { files: [FILE], measures: ['revenu'] }, /revenu[\s\S]*Did you mean 'revenue'/],
      ['query', { files: [FILE] }, /^measures: invalid value 'undefined'; expected an array of strings/],
      ['query', { files: [FILE], measures: ['revenue'], groupBy: ['x'] }, /groupBy[\s\S]*Expected one of files/],
      [
        'query',
        { files: [FILE], measures: ['revenue'], limit: 0 },
        /^limit: invalid value '0'; expected a whole number from 1 to 1000/,
      ],
      ['catalog', { files: FILE }, /^files: invalid value 'orders-small\.csv'; expected an array of strings/],
      ['catalog', { files: ['no.csv'] }, /^There is no file .*no\.csv/],
      ['catalog', { files: ['../../package.json'] }, /^\.\.\/\.\.\/package\.json is outside of/],
      ['catalog', { files: ['https://example.com/a.csv'] }, /^There is no file /],
    ]) {
      const { isError, content } = await call(name, args);
      assert.equal(isError, true, JSON.stringify(args));
      assert.match(content[0].text, expected);
    }
  });

  it('reports errors of the protocol', async () => {
    const codeOf = async (line) => (await send(line)).error.code;
    assert.equal(await codeOf('{'), -32_700);
    assert.equal(await codeOf('[]'), -32_600);
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 90 }), -32_600);
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 91, method: 'resources/list' }), -32_601);
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 92, method: 'tools/call', params: { name: 'drop' } }), -32_602);
  });

  it('names a folder that is not there', () => {
    const { status, stderr } = spawnSync(process.execPath, [at('bin', 'sales-elements.mjs'), 'mcp', 'nowhere'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [1, 'There is no folder nowhere.\n']);
  });
});
