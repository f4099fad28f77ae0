import type { RunSql } from '../../engine/sql/sql-engine.js';
import type { SqlParameter } from '../../engine/sql/sql-schema.js';
import type { SqlCell, SqlRows } from '../../engine/sql/row-sql.js';
import { collectText } from '../../table/open/bytes.js';
import { ask, type FetchOptions } from '../../table/open/request.js';
import { abortError, SalesError, type ErrorCode } from '../../util/error.js';
import type { Fetch } from '../../util/fetch.js';

/** How the HTTP interface of a ClickHouse is reached. */
export interface ClickHouseAddress extends Omit<FetchOptions, 'signal'> {
  readonly url: string;
}

/** What ClickHouse’s own error codes mean to a page. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  158: 'too-large',
  159: 'timeout',
  241: 'too-large',
  307: 'too-large',
  396: 'too-large',
};

/**
 * Codes for a cluster that lacks a server: a connection to a shard or its replicas ends, times out or cannot be made. Pages keep
 * their numbers then, and ask again.
 */
const SERVER_AWAY: readonly number[] = [32, 198, 203, 209, 210, 279, 369];

/** Code of a server that already runs as many queries as it may. */
const TOO_MANY_QUERIES = 202;

/**
 * Sends SELECT statements to ClickHouse’s HTTP interface, with bound values. A request without headers needs no preflight request,
 * which old servers do not answer. No settings are sent, since users who may only read may not change any.
 */
export class ClickHouseRequests {
  readonly #address: ClickHouseAddress;
  /** Begins the ids of all queries: a query is stopped by its id. */
  readonly #prefix = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  readonly #closed = new AbortController();
  #queries = 0;

  constructor(address: ClickHouseAddress) {
    this.#address = address;
  }

  /** @throws SalesError of requests, `timeout` and `too-large` for limits of the server, `engine-error`, `engine-partial`; `AbortError` */
  readonly run: RunSql = async (sql, parameters, { signal }) => {
    const ended = signal ? AbortSignal.any([signal, this.#closed.signal]) : this.#closed.signal;
    if (ended.aborted) throw abortError();
    this.#queries += 1;
    const id = `${this.#prefix}-${this.#queries}`;
    const stop = (): void => this.#stop(id);
    ended.addEventListener('abort', stop, { once: true });
    try {
      return rowsIn(await this.#send(sql, { id, parameters, signal: ended }));
    } finally {
      ended.removeEventListener('abort', stop);
    }
  };

  /** Stops all queries. */
  close(): void {
    this.#closed.abort();
  }

  async #send(
    sql: string,
    {
      id,
      parameters,
      signal,
    }: { readonly id: string; readonly parameters: readonly SqlParameter[]; readonly signal?: AbortSignal },
  ): Promise<string> {
    const { url, fetch, ...options } = this.#address;
    const target = new URL(url);
    target.searchParams.set('default_format', 'JSONCompact');
    target.searchParams.set('query_id', id);
    parameters.forEach((value, index) => target.searchParams.set(`param_p${index + 1}`, escaped(value)));
    // Errors name the URL without the values.
    const own = { ...options, fetch: (_: string, init: RequestInit) => checked(fetch, target.href, init) };
    const { chunks } = await ask({ url, body: sql }, { ...own, ...(signal && { signal }) });
    return collectText(chunks);
  }

  /** Stops a query: closing its connection does not. */
  #stop(id: string): void {
    // The query may have ended in the meantime, and its caller does not wait for it any more.
    this.#send(`KILL QUERY WHERE query_id = '${id}' ASYNC`, { id: `${id}-stop`, parameters: [] }).catch(() => undefined);
  }
}

/** Returns a value as the interface reads parameters: with escaped backslashes, tabs and line ends. */
function escaped(value: SqlParameter): string {
  const names: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\0': '0', '\r': 'r' };
  return String(value).replace(/[\\\t\n\r\0]/g, (character) => `\\${names[character] ?? character}`);
}

/** Sends a request, and reports what ClickHouse says of a failed query. Other failures are those of servers on the way. */
async function checked(fetch: Fetch, url: string, init: RequestInit): ReturnType<Fetch> {
  const reply = await fetch(url, init);
  if (reply.status < 400) return reply;
  const text = await new Response(reply.body).text();
  const number = numberIn(text);
  if (number === undefined || number === TOO_MANY_QUERIES) {
    return new Response(text, { status: number === undefined ? reply.status : 503, headers: reply.headers });
  }
  throw queryError(number, text);
}

function numberIn(text: string): number | undefined {
  const [, number] = /\bCode: (\d+)/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}

function queryError(number: number, cause: string): SalesError {
  const known = CODES[number];
  if (known !== undefined) {
    return new SalesError(known, 'clickhouse-limit', {
      cause,
      params: { number },
    });
  }
  if (SERVER_AWAY.includes(number)) {
    return new SalesError('network', 'clickhouse-servers', {
      cause,
      params: { number },
    });
  }
  return new SalesError('engine-error', 'clickhouse-query', { cause, params: { number } });
}

/** The rows of a response in the format JSONCompact. */
function rowsIn(text: string): SqlRows {
  const { meta, data, exception } = parsed(text) ?? {};
  if (typeof exception === 'string') throw queryError(numberIn(exception) ?? 0, exception);
  if (meta === undefined || data === undefined) {
    throw new SalesError('engine-partial', 'clickhouse-cut-off', {
      cause: text.slice(-500),
    });
  }
  return { rowCount: data.length, columns: meta.map((_, column) => data.map((row) => row[column] ?? null)) };
}

interface Compact {
  readonly meta?: readonly unknown[];
  readonly data?: readonly (readonly SqlCell[])[];
  readonly exception?: string;
}

function parsed(text: string): Compact | undefined {
  try {
    return JSON.parse(text) as Compact;
  } catch {
    return undefined;
  }
}
