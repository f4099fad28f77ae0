#!/usr/bin/env node
// npx sales-elements COMMAND: the commands of the package. Each has a row here, and a file that is loaded when it runs.
import { argumentsOf, CommandError, didYouMean, overviewOf, packageVersion, report } from './command-line.mjs';

const PROGRAM = 'npx sales-elements';

/** Commands: what they are called with, and what they do. `load` returns the module that has `run(values, operands)`. */
const COMMANDS = [
  {
    name: 'serve',
    operands: 'DATA',
    min: 1,
    about: 'opens a dashboard over large data on this computer, which DuckDB or ClickHouse queries',
    details: `DATA is a folder of Parquet or CSV files, a file, a pattern such as "data/orders-*.parquet", a .duckdb file, or a ClickHouse:
clickhouse://user@host:8443/database.table. Its password is read from SALES_PASSWORD.`,
    options: {
      port: { type: 'string', value: 'NUMBER', default: '8080', about: 'port of the page (8080)' },
      joins: { type: 'string', value: 'TEXT', about: 'joins between tables, such as "orders.product = products.id"' },
      roles: { type: 'string', value: 'TEXT', about: 'roles of columns, such as "revenue: Sales"' },
      status: { type: 'string', value: 'TEXT', about: 'states of orders that count, such as "Complete, Shipped"' },
    },
    load: () => import('./serve.mjs'),
  },
  {
    name: 'preload',
    operands: 'PAGE',
    min: 1,
    about: 'prints the <link> tags with which a page loads its widgets in one round',
    details: 'PAGE is an HTML file with a script of sales-elements and a widget.',
    load: () => import('./preload.mjs'),
  },
];

/** Runs the command that the arguments name. */
async function run([name = '', ...args]) {
  if (['--help', '-h'].includes(name)) return void process.stdout.write(overviewOf(PROGRAM, COMMANDS));
  if (['--version', '-v'].includes(name)) return void process.stdout.write(`${await packageVersion()}\n`);
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const words = [...COMMANDS.map((one) => one.name), '--help', '--version'];
    const mistake = name === '' ? 'COMMAND is missing.' : `Unknown command '${name}'.${didYouMean(name, words)}`;
    throw new CommandError(`${mistake}\n\n${overviewOf(PROGRAM, COMMANDS)}`.trimEnd());
  }
  const found = await argumentsOf(PROGRAM, command, args);
  if (found) await (await command.load()).run(found.values, found.positionals);
}

await report(() => run(process.argv.slice(2)));
