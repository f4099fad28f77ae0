#!/usr/bin/env node
// npx sales-elements COMMAND: the commands of the package. Each has a row here, and a file that is loaded when it runs.
import { existsSync } from 'node:fs';
import { argumentsOf, CommandError, didYouMean, overviewOf, packageVersion, report } from './command-line.mjs';

const PROGRAM = 'npx sales-elements';

/** Options that override what is detected in files. */
const READING = {
  roles: { type: 'string', value: 'TEXT', about: 'roles of columns, such as "revenue: Sales"' },
  joins: { type: 'string', value: 'TEXT', about: 'joins between tables, such as "orders.product = products.id"' },
  read: { type: 'string', value: 'TEXT', about: 'how texts are read, such as "decimal: \',\'"' },
  status: { type: 'string', value: 'TEXT', about: 'states of orders that count, such as "Complete, Shipped"' },
};
const FILES = `FILE is CSV, Excel, JSON, Parquet or Arrow. Several files are tables of one data set.`;

/** Commands: what they are called with, and what they do. `load` returns the module that has `run(values, operands)`. */
const COMMANDS = [
  {
    name: 'new',
    operands: 'FILE…',
    min: 1,
    max: Infinity,
    about: 'writes a page over your files',
    details: `${FILES}
The page has a comment with the detected roles, joins and open questions. It lies next to the first file,
and the library next to it, unless the package is in the same folder.`,
    options: {
      output: { type: 'string', short: 'o', value: 'PAGE', about: 'file of the page (orders.html for orders.csv)' },
      open: { type: 'boolean', about: 'serves the page on this computer, and opens it' },
      ...READING,
    },
    load: () => import('./new.mjs'),
  },
  {
    name: 'describe',
    operands: 'FILE…',
    min: 1,
    max: Infinity,
    about: 'prints roles, open questions, measures, dimensions and tested tags of files as JSON',
    details: FILES,
    options: READING,
    load: () => import('./describe.mjs'),
  },
  {
    name: 'account',
    operands: 'FILE…',
    min: 1,
    max: Infinity,
    about: 'prints how revenue comes about, line by line, and the money that is not counted',
    details: FILES,
    options: { json: { type: 'boolean', about: 'prints the account as JSON' }, ...READING },
    load: () => import('./account.mjs'),
  },
  {
    name: 'serve',
    operands: 'DATA',
    min: 1,
    about: 'opens a dashboard over large data on this computer, which DuckDB or ClickHouse queries',
    details: `DATA is a folder of Parquet or CSV files, a file, a pattern such as "data/orders-*.parquet", a .duckdb file, or a ClickHouse:
clickhouse://user@host:8443/database.table. Its password is read from SALES_PASSWORD.`,
    options: {
      port: { type: 'string', value: 'NUMBER', default: '8080', about: 'port of the page (8080)' },
      joins: READING.joins,
      roles: READING.roles,
      status: READING.status,
      memory: { type: 'string', value: 'SIZE', about: 'memory of DuckDB, such as 4GB; it stores what is larger on disk' },
      threads: { type: 'string', value: 'NUMBER', about: 'threads of DuckDB (one per processor)' },
      slow: { type: 'string', value: 'SECONDS', about: 'prints statements that take longer, with their SQL' },
    },
    load: () => import('./serve.mjs'),
  },
  {
    name: 'audit-policy',
    operands: 'MODULE',
    min: 1,
    about: 'tries the row policy of an endpoint on its own data, and counts the rows of others that users see',
    details: `MODULE is a file that exports 'config', the configuration of the endpoint with 'data' and 'rows',
and 'users', a list of what 'authorize' returns for two or more users.`,
    options: {
      plans: { type: 'string', value: 'NUMBER', default: '200', about: 'random plans for each user (200)' },
      seed: { type: 'string', value: 'NUMBER', default: '1', about: 'seed of the random plans (1)' },
      'require-rows': { type: 'boolean', about: 'ends with exit code 1 when a user sees no rows' },
    },
    load: () => import('./audit-policy.mjs'),
  },
  {
    name: 'mcp',
    operands: '[FOLDER]',
    max: 1,
    about: 'offers the tools of a dashboard to assistants (Model Context Protocol, standard input and output)',
    details: 'FOLDER has the files that the tools may read. Default: the current folder.',
    load: () => import('./mcp.mjs'),
  },
  {
    name: 'preload',
    operands: 'PAGE',
    min: 1,
    about: 'prints the <link> tags with which a page loads its widgets in one round',
    details: 'PAGE is an HTML file with a script of sales-elements and a widget.',
    load: () => import('./preload.mjs'),
  },
  {
    name: 'texts',
    operands: '[FILE]',
    max: 1,
    about: 'writes the English texts for a translator, or checks a translation',
    details: `Without FILE, --locale names the language of a new file: --locale is writes is.json. A page registers it with registerLocale.
FILE is a translation in JSON, which is checked, or in XLIFF, which is written as JSON and checked.
Exit code: 0 for a complete translation, 1 for one with missing, unknown or wrong texts.`,
    options: {
      locale: { type: 'string', value: 'TAG', about: 'language of the texts, such as is (that of the file name)' },
      xliff: { type: 'boolean', about: 'writes XLIFF for a translation tool, with the translations of FILE' },
      output: { type: 'string', short: 'o', value: 'FILE', about: 'file to write (is.json or is.xlf, which must not exist)' },
    },
    load: () => import('./texts.mjs'),
  },
  {
    name: 'check',
    operands: 'FILE',
    min: 1,
    about: 'says whether the alerts of a page, or alerts over a file, are raised, with an exit code for schedules',
    details: `FILE is a page with an attribute alert on sales-kpi, sales-trend or sales-source, or a file with data and --alert.
Exit code: 0 without an alert, 1 with one, 2 with an error. Needs no browser, but the packages happy-dom and culori;
scripts of the page do not run.`,
    options: {
      json: { type: 'boolean', about: 'prints the numbers as JSON' },
      text: { type: 'boolean', about: 'prints the text of a mail about raised alerts, and nothing without one' },
      html: { type: 'boolean', about: 'prints the same as HTML' },
      alert: {
        ...{ type: 'string', value: 'RULE', multiple: true },
        about: 'alert over a file: "revenue < 1000", "revenue unusual by week" or "data older than 2 days"; may be repeated',
      },
      period: { type: 'string', value: 'PERIOD', about: 'days of an alert over a file, such as 2026 or "last 30 days" (all)' },
      currency: { type: 'string', value: 'CODE', about: 'currency of the amounts of a file, such as EUR' },
      base: { type: 'string', value: 'FOLDER', about: 'folder with all files of the page (that of the page)' },
      timeout: { type: 'string', value: 'SECONDS', default: '60', about: 'seconds that the page may take (60)' },
    },
    load: () => import('./check.mjs'),
  },
  {
    name: 'render',
    operands: 'PAGE',
    min: 1,
    about: 'saves a page as a PDF, an image, a workbook, slides or a mail, for schedules',
    details: `PAGE is an HTML file with widgets. --pdf and --png need the package puppeteer-core, and Chromium or Google Chrome:
an installed one, or the program file that CHROME_PATH names. --xlsx, --pptx and --mail need the packages happy-dom and culori;
scripts of the page do not run. --mail needs the browser too where a page has charts, --pptx where PowerPoint does not have them.`,
    options: {
      pdf: { type: 'boolean', about: 'saves the page as it would be printed on A4' },
      png: { type: 'boolean', about: 'saves an image of the whole page' },
      xlsx: { type: 'boolean', about: 'saves a workbook with a sheet for each card' },
      pptx: { type: 'boolean', about: 'saves slides: the key figures, and one for each other card' },
      mail: { type: 'boolean', about: 'saves a mail with findings and pictures, for sendmail or as a draft (page.eml)' },
      output: { type: 'string', short: 'o', value: 'FILE', about: 'file to write (page.pdf for page.html and --pdf)' },
      base: { type: 'string', value: 'FOLDER', about: 'folder with all files of the page (that of the page)' },
      timeout: { type: 'string', value: 'SECONDS', default: '60', about: 'seconds that the page may take (60)' },
    },
    load: () => import('./render.mjs'),
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
  if (!found) return;
  // A clone has no library before its first build.
  if (!existsSync(new URL('../dist/core.js', import.meta.url)))
    throw new CommandError('The library is not built. Run `npm run build` first.');
  await (await command.load()).run(found.values, found.positionals);
}

await report(() => run(process.argv.slice(2)));
