/** Names under which services tell what went wrong, the most telling first. */
const TOLD = [
  'error_description',
  'detail',
  'message',
  'Message',
  'description',
  'faultstring',
  'title',
  'reason',
  'error',
  'code',
];
/** What stands beside a message that is an error, and hardly beside one that is data. */
const BESIDE = /^(?:status|statusCode|status_code|code|type|path|timestamp|instance|request_?id|success|ok|documentation_url)$/i;
const MAX_LENGTH = 160;

/** What a text of JSON tells of a failure; undefined where it is something else. */
export function errorIn(text: string): string | undefined {
  const value = parsed(text);
  const said = isRecord(value) && !holdsRows(value) ? told(value) : undefined;
  return said && said.length > MAX_LENGTH ? `${said.slice(0, MAX_LENGTH)}\u2026` : said;
}

function told(value: Readonly<Record<string, unknown>>): string | undefined {
  const { error, errors, fault } = value;
  const [first] = Array.isArray(errors) ? (errors as unknown[]) : [];
  for (const inner of [error, first, fault]) {
    if (isRecord(inner)) return wordsIn(inner);
  }
  if (typeof first === 'string') return first;
  const names = Object.keys(value);
  const failed = typeof error === 'string' || value['success'] === false || value['ok'] === false;
  const isMessage = names.every((name) => TOLD.includes(name) || BESIDE.test(name));
  return failed || isMessage ? wordsIn(value) : undefined;
}

function wordsIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const name = TOLD.find((key) => typeof value[key] === 'string' && value[key] !== '');
  return name === undefined ? undefined : (value[name] as string).replace(/\s+/g, ' ').trim();
}

/** Whether there is a list of data beside what may be an error. */
function holdsRows(value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(value).some(([name, inner]) => name !== 'errors' && Array.isArray(inner) && inner.length > 0);
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not all of it, or no JSON: it tells nothing.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
