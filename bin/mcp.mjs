// npx sales-elements mcp ./data: the tools describe and query for assistants, by the Model Context Protocol over standard input and output.
// https://modelcontextprotocol.io/specification/2025-06-18/basic/transports: one JSON-RPC message in each line.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CommandError, packageVersion } from './command-line.mjs';
import { checkFiles, optionsOf } from './describe.mjs';

/** Versions of the protocol that this server speaks, the newest first. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2024-11-05'];
/** Error codes of JSON-RPC. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const METHOD_NOT_FOUND = -32_601;
const INVALID_PARAMS = -32_602;
/** Rows of a result: more would fill the context of an assistant. */
const DEFAULT_ROWS = 100;
const MAX_ROWS = 1000;

const text = (description) => ({ type: 'string', description });
const texts = (description) => ({ type: 'array', items: { type: 'string' }, minItems: 1, description });
const FILES = {
  files: texts(
    'Paths of CSV, Excel, JSON, Parquet or Arrow files, relative to the folder of the server. Several are tables of one data set.',
  ),
  roles: text('Roles of columns that override detection, such as "revenue: Sales; date: Order Date".'),
  joins: text('Joins that override detection, such as "orders.product = products.id".'),
  read: text('How texts are read, such as "decimal: \',\'".'),
  status: text('States of orders that count, such as "Complete, Shipped".'),
};

/** Tools: what assistants read of each, and `run(files, values)` that returns plain data. */
const TOOLS = [
  {
    name: 'describe',
    title: 'Describe sales files',
    description:
      'Returns what files contain: tables, roles of columns with reasons, open questions, measures with values, dimensions, and tested HTML tags. Call it before query.',
    inputSchema: { type: 'object', properties: FILES, required: ['files'], additionalProperties: false },
    async run(files, values) {
      const { describe } = await import('../dist/core.js');
      return describe(files, optionsOf(values));
    },
  },
  {
    name: 'query',
    title: 'Query sales files',
    description: 'Returns exact figures: measures by dimensions, filtered, sorted and compared. Names come from describe.',
    inputSchema: {
      type: 'object',
      properties: {
        ...FILES,
        measures: texts('Measures: names, or expressions such as "sum(quantity * unit_cost) / revenue".'),
        by: texts('Dimensions, such as "region" or "month(date)".'),
        where: text('A filter, such as "region: West; date: 2024-01..2024-12".'),
        orderBy: texts('Columns to sort by. A minus sorts descending: "-revenue".'),
        compare: text('previous-year, previous-period, or a range of dates.'),
        limit: {
          type: 'integer',
          minimum: 1,
          maximum: MAX_ROWS,
          description: `Maximum number of rows. Default: ${DEFAULT_ROWS}.`,
        },
      },
      required: ['files', 'measures'],
      additionalProperties: false,
    },
    async run(files, { measures, by, where, orderBy, compare, limit = DEFAULT_ROWS, ...values }) {
      const { openDataset } = await import('../dist/core.js');
      const dataset = await openDataset(files, optionsOf(values));
      try {
        const asked = Object.entries({ measures, by, where, orderBy, compare, limit }).filter(([, value]) => value !== undefined);
        const result = await dataset.query(Object.fromEntries(asked));
        return { rows: result.rows(), notes: result.notes.map(({ message }) => message) };
      } finally {
        dataset.close();
      }
    },
  },
];

/** An error of the protocol. */
class ProtocolError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Returns why a value does not fit a schema; `undefined` if it does. */
function misfit(name, value, { type, items, minItems = 0, maximum = Infinity }) {
  if (type === 'integer')
    return Number.isInteger(value) && value >= 1 && value <= maximum
      ? undefined
      : `${name}: expected a whole number from 1 to ${maximum}`;
  if (type === 'array')
    return Array.isArray(value) && value.length >= minItems && value.every((one) => typeof one === items.type)
      ? undefined
      : `${name}: expected a list of texts`;
  return typeof value === type ? undefined : `${name}: expected a text`;
}

/** @throws CommandError for arguments that are missing, unknown, or of another type */
function checkInput({ properties, required }, input) {
  const missing = required.find((name) => input[name] === undefined);
  if (missing) throw new CommandError(`${missing} is missing.`);
  for (const [name, value] of Object.entries(input)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!schema) throw new CommandError(`Unknown argument '${name}'. Expected one of ${Object.keys(properties).join(', ')}.`);
    const problem = misfit(name, value, schema);
    if (problem) throw new CommandError(`${problem}.`);
  }
}

/** Returns the paths of files in the folder of the server. @throws CommandError for a file outside of it, and for a missing one */
async function pathsIn(folder, files) {
  const paths = files.map((file) => path.resolve(folder, file));
  await checkFiles(paths);
  const real = await Promise.all(paths.map((file) => realpath(file)));
  const outside = files.find((_, index) => !real[index].startsWith(folder + path.sep));
  if (outside) throw new CommandError(`${outside} is outside of ${folder}, the folder of this server.`);
  return real;
}

/** Runs a tool. A mistake in its arguments is a result that the assistant can read. */
async function callTool(folder, { name, arguments: input = {} }) {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(INVALID_PARAMS, `Unknown tool: ${name}`);
  try {
    checkInput(tool.inputSchema, input);
    const { files, ...values } = input;
    const data = await tool.run(await pathsIn(folder, files), values);
    return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: data };
  } catch (error) {
    if (!(error instanceof CommandError) && error?.name !== 'SalesError') throw error;
    return { content: [{ type: 'text', text: [error.message, error.hint].filter(Boolean).join('\n') }], isError: true };
  }
}

/** Returns the methods of the protocol over the files of a folder. */
function methodsOf(folder, version) {
  return {
    initialize: ({ protocolVersion }) => ({
      protocolVersion: VERSIONS.includes(protocolVersion) ? protocolVersion : VERSIONS[0],
      capabilities: { tools: {} },
      serverInfo: { name: 'sales-elements', version },
      instructions: `Reads sales files in ${folder}. Call describe first, then query with the measures and dimensions that it lists.`,
    }),
    ping: () => ({}),
    'tools/list': () => ({
      tools: TOOLS.map(({ name, title, description, inputSchema }) => ({ name, title, description, inputSchema })),
    }),
    'tools/call': (params) => callTool(folder, params),
  };
}

/** Returns the response to a line; `undefined` for a notification. */
async function responseTo(line, methods) {
  let id = null;
  try {
    const message = parsed(line);
    const { method, params = {} } = message;
    if (typeof method !== 'string') throw new ProtocolError(INVALID_REQUEST, 'Invalid request: method is missing');
    if (message.id === undefined) return undefined;
    ({ id } = message);
    if (!Object.hasOwn(methods, method)) throw new ProtocolError(METHOD_NOT_FOUND, `Method not found: ${method}`);
    return { jsonrpc: '2.0', id, result: await methods[method](params) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { jsonrpc: '2.0', id, error: { code: error.code, message: error.message } };
  }
}

function parsed(line) {
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    throw new ProtocolError(PARSE_ERROR, 'Parse error: expected one JSON message in each line');
  }
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
  throw new ProtocolError(INVALID_REQUEST, 'Invalid request: expected an object');
}

/** Runs the command until standard input ends. */
export async function run(_values, [given = '.']) {
  const folder = await realpath(given).catch(() => {
    throw new CommandError(`There is no folder ${given}.`);
  });
  const methods = methodsOf(folder, await packageVersion());
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const response = await responseTo(line, methods);
    if (response) process.stdout.write(`${JSON.stringify(response)}\n`);
  }
}
