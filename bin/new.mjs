// npx sales-elements new orders.csv: writes a page over files, with what was detected as attributes and comments.
import { spawn } from 'node:child_process';
import { cp, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { CommandError, escapeHtml } from './command-line.mjs';
import { checkFiles, optionsOf } from './describe.mjs';
import { isOwn, listen, send, sendFile } from './file-server.mjs';

const DIST = path.resolve(import.meta.dirname, '../dist');
/** The folder of the library next to a page that cannot reach the package. */
const COPY = 'sales-elements';

/** Returns the URL of a file, relative to a folder. */
const urlFrom = (folder, file) => path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/');

const isBelow = (folder, file) => !path.relative(folder, file).startsWith('..') && !path.isAbsolute(path.relative(folder, file));

/** Returns a name as attributes write it. */
const nameOf = (name) => (/^[\p{L}\p{N}_ ./%()-]+$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** Returns the path of a column: its name alone, where there is one table. */
const shortOf = (column, { tables }) => (tables.length === 1 ? column.slice(tables[0].name.length + 1) : column);

/** Returns the attributes that pin what was detected, those that lead to the same numbers when they are read again. */
async function pinnedAttributes(files, options, description) {
  const { describe } = await import('../dist/core.js');
  const found = description.roles.filter(({ column }) => column !== undefined);
  const roles = found.map(({ role, column }) => `${role}: ${nameOf(shortOf(column, description))}`).join('; ');
  const totals = ({ measures }) => JSON.stringify(measures.map(({ name, value }) => [name, value]));
  const again = await describe(files, { ...options, roles }).catch(() => undefined);
  return again && totals(again) === totals(description) ? { roles } : {};
}

/** Returns a paragraph of a comment. Two hyphens would end the comment. */
const commentLines = (lines) => lines.map((line) => `      ${line.replaceAll('--', '- -')}\n`).join('');

/** Returns what was detected, as a comment for the author of the page. */
function commentOf(description) {
  const { tables, roles, joins, questions, unusedColumns, warnings } = description;
  const tableLine = ({ name, rows, from, to }) =>
    `  ${name}: ${rows.toLocaleString('en')} rows${from ? `, ${from} to ${to}` : ''}`;
  const unmatchedText = ({ unmatched }) => (unmatched > 0 ? ` (${unmatched.toLocaleString('en')} rows have no match)` : '');
  const rolesText = (reading) =>
    Object.entries(reading)
      .map(([role, column]) => `${role}: ${column}`)
      .join('; ');
  const questionLines = ({ message, readings }) => [
    `  ${message}`,
    ...readings.map(
      (one) => `    roles="${rolesText(one.roles)}"${one.total === null ? '' : ` (total ${one.total.toLocaleString('en')})`}`,
    ),
  ];
  const sections = [
    ['Tables:', tables.map(tableLine)],
    [
      'Roles of columns. The attribute roles changes them:',
      roles.map(({ role, column, reason }) => `  ${role}: ${column ?? 'calculated'}. ${reason}`),
    ],
    ['Joins. The attribute joins changes them:', joins.map((join) => `  ${join.from} = ${join.to}${unmatchedText(join)}`)],
    ['Open questions. Write an answer into the attribute roles:', questions.flatMap(questionLines)],
    ['Columns without a role. Tags can name them too:', unusedColumns.length > 0 ? [`  ${unusedColumns.join(', ')}`] : []],
    ['Notes:', warnings.map(({ message }) => `  ${message}`)],
  ];
  const written = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => commentLines([title, ...lines]));
  return `    <!--\n${written.join('\n')}    -->`;
}

/** Tags that share a row with others of their kind. All other tags have a row of their own. */
const SHARING = ['sales-filter', 'sales-kpi', 'sales-breakdown', 'sales-distribution', 'sales-drivers'];
const isOfRow = (tag, [first]) =>
  SHARING.includes(tag) && (tag === first?.tag || (first?.tag === 'sales-distribution' && tag === 'sales-drivers'));

/** Returns the tags as rows of the page. */
function sectionsOf(tags) {
  const rows = [];
  for (const one of tags) {
    if (isOfRow(one.tag, rows.at(-1) ?? [])) rows.at(-1).push(one);
    else rows.push([one]);
  }
  const sections = rows.map((row) => {
    const start = row[0].tag === 'sales-filter' ? '<section class="filters">' : '<section>';
    return `    ${start}\n${row.map(({ html }) => `      ${html}\n`).join('')}    </section>\n`;
  });
  return sections.join('');
}

/** Returns the HTML of a page. */
function pageOf({ title, library, attributes, description }) {
  const source = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${library}/tokens.css" />
    <script type="module" src="${library}/auto.js"></script>
    <style>
      body { max-width: 80rem; margin: 1rem auto; padding: 0 1rem; background: Canvas; color-scheme: light dark }
      section { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin-block: 1rem }
      .filters { display: flex; flex-wrap: wrap }
    </style>
  </head>
  <body>
${commentOf(description)}
    <sales-source${source}></sales-source>
${sectionsOf(description.tags)}  </body>
</html>
`;
}

/** Returns the URL of the library for a page. Copies it next to the page where the package is not below the page's folder. */
async function libraryFor(folder) {
  if (isBelow(folder, DIST)) return urlFrom(folder, DIST);
  const target = path.join(folder, COPY);
  const isLibrary = (file) => !/[\\/](?:declarations|types|react|node_modules)$/.test(path.relative(DIST, file) && file);
  await cp(DIST, target, { recursive: true, filter: isLibrary });
  return COPY;
}

/** Opens a URL in the user's browser. A computer without one shows the URL alone. */
function openBrowser(url) {
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** Serves the folder of a page until the user ends the command. */
async function showPage(folder, page) {
  const server = createServer((request, response) => {
    if (!isOwn(request)) return send(response, 403, 'text/plain; charset=utf-8', 'this server answers this computer alone');
    return sendFile(folder, new URL(request.url, 'http://localhost').pathname, response);
  });
  const url = `http://localhost:${await listen(server, 0)}/${urlFrom(folder, page)}`;
  process.stdout.write(`${url}  (Ctrl+C ends it)\n`);
  openBrowser(url);
}

/** Runs the command. */
export async function run({ output, open, ...values }, operands) {
  await checkFiles(operands);
  const files = operands.map((file) => path.resolve(file));
  const title = path.parse(files[0]).name;
  const page = path.resolve(output ?? path.join(path.dirname(files[0]), `${title}.html`));
  const folder = path.dirname(page);
  const outside = files.find((file) => !isBelow(folder, file));
  if (outside)
    throw new CommandError(
      `${outside} is outside of the folder of the page, ${folder}. Move the file, or write the page elsewhere with --output.`,
    );
  if (await stat(page).catch(() => undefined))
    throw new CommandError(`${page} exists. Delete it, or choose another page with --output.`);
  const { describe } = await import('../dist/core.js');
  const options = optionsOf(values);
  const description = await describe(files, options);
  const library = await libraryFor(folder);
  const attributes = {
    src: files.map((file) => urlFrom(folder, file)).join(' '),
    ...(await pinnedAttributes(files, options, description)),
    ...options,
  };
  await writeFile(page, pageOf({ title, library, attributes, description }));
  const asked = description.questions.length;
  process.stdout.write(
    `${page}: ${description.tags.length} tags${asked > 0 ? `, ${asked} open question${asked > 1 ? 's' : ''} (see its comments)` : ''}\n`,
  );
  if (open) await showPage(folder, page);
  else process.stdout.write('Open the page through a web server, or run this command with --open.\n');
}
