// npx sales-elements mcp ./data: the tools of a dashboard for assistants, by the Model Context Protocol over standard input and output.
// https://modelcontextprotocol.io/specification/2025-06-18/basic/transports: one JSON-RPC message in each line.
import { realpath } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { CommandError, packageVersion } from './command-line.mjs';
import { toolsIn } from './mcp-tools.mjs';

/** Versions of the protocol that this server speaks, the newest first. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2024-11-05'];
/** Error codes of JSON-RPC. */
const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;
const METHOD_NOT_FOUND = -32_601;
const INVALID_PARAMS = -32_602;
/** An error of the protocol. */
class ProtocolError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Runs a tool. A mistake in its arguments is a result that the assistant can read. */
async function callTool(tools, { name, arguments: input = {} }) {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(INVALID_PARAMS, `Unknown tool: ${name}`);
  try {
    const data = await tool.execute(input);
    return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: data };
  } catch (error) {
    if (!(error instanceof CommandError) && error?.name !== 'SalesError') throw error;
    return { content: [{ type: 'text', text: [error.message, error.hint].filter(Boolean).join('\n') }], isError: true };
  }
}

/** Returns the methods of the protocol over the files of a folder. */
function methodsOf(folder, tools, version) {
  return {
    initialize: ({ protocolVersion }) => ({
      protocolVersion: VERSIONS.includes(protocolVersion) ? protocolVersion : VERSIONS[0],
      capabilities: { tools: {} },
      serverInfo: { name: 'sales-elements', version },
      instructions: `Reads sales files in ${folder}. Call catalog first: the other tools take the measures and dimensions that it lists. Each set of files has a page, and its tools return the HTML.`,
    }),
    ping: () => ({}),
    'tools/list': () => ({
      tools: tools.map(({ name, title, description, inputSchema, annotations }) => ({
        name,
        title,
        description,
        inputSchema,
        annotations,
      })),
    }),
    'tools/call': (params) => callTool(tools, params),
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
  const methods = methodsOf(folder, await toolsIn(folder), await packageVersion());
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const response = await responseTo(line, methods);
    if (response) process.stdout.write(`${JSON.stringify(response)}\n`);
  }
}
