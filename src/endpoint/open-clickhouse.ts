import { ClickHouseRequests } from '../dataset/sql/clickhouse-requests.js';
import { describeTable, requireVersion, tableName, tablesOf, versionOfParts } from '../dataset/sql/clickhouse-tables.js';
import { CLICKHOUSE } from '../engine/sql/dialects.js';
import { SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import type { OpenedDatabase } from './sales-database.js';

/** Port of ClickHouse’s HTTP interface without encryption; all others are reached by https. */
const HTTP_PORT = '8123';

/** How a cluster is reached. */
export interface ClusterOptions {
  /** The password of the user in the address. */
  readonly password?: string | undefined;
  readonly fetch?: Fetch;
}

/**
 * Opens a ClickHouse at `clickhouse://user@host:8443/database.table`, or all tables of `clickhouse://user@host:8443/database`.
 * @throws SalesError `bad-option` for another address; those of requests
 */
export async function openClickHouse(address: string, { password, fetch }: ClusterOptions): Promise<OpenedDatabase> {
  const { url, user, database, table } = partsOf(address);
  const requests = new ClickHouseRequests({
    url,
    fetch: fetch ?? ((target, init) => globalThis.fetch(target, init)),
    headers: { 'X-ClickHouse-User': user, ...(password !== undefined && { 'X-ClickHouse-Key': password }) },
  });
  const { run } = requests;
  await requireVersion(run);
  const names = table === undefined ? await tablesOf(database, run) : [{ database, table }];
  const version = await versionOfParts(names, run);
  const tables = await Promise.all(names.map((name) => describeTable(name, run)));
  const close = (): Promise<void> => {
    requests.close();
    return Promise.resolve();
  };
  const readVersion = (): Promise<string | undefined> => versionOfParts(names, run);
  return { tables, dialect: CLICKHOUSE, run, version, readVersion, isLive: true, close };
}

interface Parts {
  readonly url: string;
  readonly user: string;
  readonly database: string;
  readonly table: string | undefined;
}

function partsOf(address: string): Parts {
  const { host, port, pathname, username, password } = new URL(address.replace(/^clickhouse:/, 'https:'));
  const path = decodeURIComponent(pathname.slice(1));
  if (password !== '' || path === '') {
    throw new SalesError('bad-option', 'clickhouse-address', {
      params: { option: 'data', value: address.replace(/\/\/.*@/, '//') },
    });
  }
  const { database, table } = tableName(path);
  return {
    url: `${port === HTTP_PORT ? 'http' : 'https'}://${host}/`,
    user: decodeURIComponent(username) || 'default',
    database: database ?? table,
    table: database === undefined ? undefined : table,
  };
}
