// npx sales-elements check page.html: whether the alerts of a page are raised, for schedules.
import { CommandError } from './command-line.mjs';
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

/** Returns the text of a mail about raised alerts. */
function mailOf(file, raised) {
  const count = raised.length === 1 ? '1 alert' : `${raised.length} alerts`;
  const lines = raised.map((alert) => `- ${nameOf(alert)}: ${alert.text}\n  ${alert.expression}`);
  return `${count} in ${file}\n\n${lines.join('\n')}\n`;
}

/** Returns one line for each alert. */
const listOf = (alerts) =>
  alerts.map((alert) => `${alert.isActive ? 'ALERT' : 'ok   '}  ${nameOf(alert)}: ${alert.text}\n`).join('');

/** Returns what a page shows as JSON. */
function jsonOf(file, status, { alerts }, errors) {
  const shown = errors.map(({ tag, error: { code, message, hint } }) => ({ tag, code, message, hint }));
  return `${JSON.stringify({ page: file, status, alerts, errors: shown }, null, 2)}\n`;
}

/** Returns what a page shows. Also a page that cannot be read has the exit code of errors. */
async function read(file, base, timeout) {
  const seconds = secondsOf(timeout);
  const { folder, pathname } = await placeOf(file, base);
  const content = await servedFolder(folder, (origin) => readLocalPage(file, { url: origin + pathname, seconds }));
  if (content.alerts.length === 0 && content.errors.length === 0)
    throw new CommandError(
      `${file} has no attribute alert. Add one to a sales-kpi, sales-trend or sales-source, such as alert="revenue < 0.9 * plan".`,
    );
  return content;
}

/** Runs the command. */
export async function run({ json, text, base, timeout }, [file]) {
  process.exitCode = ERROR;
  if (json && text) throw new CommandError('Expected --json or --text, but got both.');
  const content = await read(file, base, timeout);
  const errors = errorsOf(content);
  const raised = content.alerts.filter(({ isActive }) => isActive);
  const status = errors.length > 0 ? 'error' : raised.length > 0 ? 'alert' : 'ok';
  if (json) process.stdout.write(jsonOf(file, status, content, errors));
  else if (text) process.stdout.write(raised.length > 0 ? mailOf(file, raised) : '');
  else process.stdout.write(listOf(content.alerts));
  if (errors.length > 0 && !json) process.stderr.write(`${errorLines(errors)}\n`);
  process.exitCode = { ok: 0, alert: ALERT, error: ERROR }[status];
}
