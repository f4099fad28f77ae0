// npx sales-elements check page.html: whether the alerts of a page, or alerts over a file, are raised, for schedules.
import path from 'node:path';
import { CommandError, escapeHtml } from './command-line.mjs';
import { servedFolder } from './file-server.mjs';
import { errorLines, readLocalPage } from './node-page.mjs';
import { placeOf, secondsOf } from './render.mjs';

/** Exit codes. */
const ALERT = 1;
const ERROR = 2;

/** Returns the name of an alert: the heading of its card, otherwise its tag. */
const nameOf = ({ heading, tag }) => heading || tag;

/** Returns the errors of a page, with one for each alert whose numbers are missing. */
function errorsOf({ errors, alerts }) {
  const missing = alerts.filter(({ value, threshold }) => value === null || threshold === null);
  return [
    ...errors,
    ...missing.map(({ tag, expression, value, measure }) => {
      const side = value === null ? `'${measure}' has` : 'the value that it is compared with has';
      return { tag, error: { message: `alert '${expression}': ${side} no number in this data` } };
    }),
  ];
}

const titleOf = (file, { length }) => `${length === 1 ? '1 alert' : `${length} alerts`} in ${file}`;

/** Returns what the number of an alert rests on. */
const proofOf = ({ expression, rows, through }) =>
  [
    expression,
    `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`,
    ...(through ? [`data through ${through}`] : []),
  ].join(' · ');

/** Returns the text of a mail about raised alerts. */
function textOf(file, raised) {
  const lines = raised.map((alert) => `- ${nameOf(alert)}: ${alert.text}\n  ${proofOf(alert)}`);
  return `${titleOf(file, raised)}\n\n${lines.join('\n')}\n`;
}

/** Returns the HTML of a mail about raised alerts. */
function htmlOf(file, raised) {
  const items = raised.map(
    (alert) => `<p style="margin:0 0 16px"><b>${escapeHtml(nameOf(alert))}</b><br>
${escapeHtml(alert.text)}<br>
<span style="color:#5f6770;font-size:13px">${escapeHtml(proofOf(alert))}</span></p>`,
  );
  const title = escapeHtml(titleOf(file, raised));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.4;color:#1b1f24">
<h1 style="font-size:18px">${title}</h1>
${items.join('\n')}
</body>
</html>
`;
}

/** Returns one line for each alert. */
const listOf = (alerts) =>
  alerts.map((alert) => `${alert.isActive ? 'ALERT' : 'ok   '}  ${nameOf(alert)}: ${alert.text}\n`).join('');

/** Returns what a page shows as JSON. */
function jsonOf(file, status, { alerts }, errors) {
  const shown = errors.map(({ tag, error: { code, message, hint } }) => ({ tag, code, message, hint }));
  return `${JSON.stringify({ page: file, status, alerts, errors: shown }, null, 2)}\n`;
}

/** Returns a page with alerts over a file; `undefined` for a page, which has its own. */
function pageOver(file, { alert: alerts = [], period = '', currency = '' }) {
  const isPage = /\.html?$/i.test(file);
  if (isPage && alerts.length > 0)
    throw new CommandError(`--alert is for a file with data; ${file} has its alerts in attributes.`);
  if (isPage) return undefined;
  if (alerts.length === 0)
    throw new CommandError(`${file} needs an alert, such as --alert "revenue < 1000". A page ends in .html.`);
  const attributes = { src: encodeURIComponent(path.basename(file)), period, currency };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  const sources = alerts.map((alert) => `<sales-source ${text.join(' ')} alert="${escapeHtml(alert)}"></sales-source>`);
  return `<!doctype html><html lang="en">${sources.join('')}</html>`;
}

/** Returns what a page shows. Also a page that cannot be read has the exit code of errors. */
async function read(file, { base, timeout, ...over }) {
  const seconds = secondsOf(timeout);
  const { folder, pathname } = await placeOf(file, base);
  const html = pageOver(file, over);
  const content = await servedFolder(folder, (origin) => readLocalPage(file, { url: origin + pathname, seconds, html }));
  if (content.alerts.length === 0 && content.errors.length === 0)
    throw new CommandError(
      `${file} has no attribute alert. Add one to a sales-kpi, sales-trend or sales-source, such as alert="revenue < 0.9 * plan".`,
    );
  return content;
}

/** Runs the command. */
export async function run({ json, text, html, ...options }, [file]) {
  process.exitCode = ERROR;
  if ([json, text, html].filter(Boolean).length > 1) throw new CommandError('Expected one of --json, --text and --html.');
  const content = await read(file, options);
  const errors = errorsOf(content);
  const raised = content.alerts.filter(({ isActive }) => isActive);
  const status = errors.length > 0 ? 'error' : raised.length > 0 ? 'alert' : 'ok';
  if (json) process.stdout.write(jsonOf(file, status, content, errors));
  else if (text || html) process.stdout.write(raised.length > 0 ? (html ? htmlOf : textOf)(file, raised) : '');
  else process.stdout.write(listOf(content.alerts));
  if (errors.length > 0 && !json) process.stderr.write(`${errorLines(errors)}\n`);
  process.exitCode = { ok: 0, alert: ALERT, error: ERROR }[status];
}
