// npx sales-elements audit-policy POLICY.mjs: tries the row policy of an endpoint on its own data, with the queries of each of its users.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from './command-line.mjs';

const URL_OF_PLANS = 'http://localhost/sales/plan';
const HEADER = 'x-audit-user';

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Reads the module of the owner: `config`, that of the endpoint, and `users`, what `authorize` returns for some of them. */
async function policyOf(file) {
  const found = await import(pathToFileURL(path.resolve(file))).catch(({ message }) => {
    throw new CommandError(`${file} cannot be read: ${message}`);
  });
  const { config, users } = found;
  if (typeof config?.rows !== 'function') throw new CommandError(`${file} exports no 'config' with the function 'rows'.`);
  if (!Array.isArray(users) || users.length < 2)
    throw new CommandError(`${file} exports no list 'users' with two or more users.`);
  return { config, users };
}

/** A name or value in quotation marks, which are doubled inside. */
const quoted = (value) => `"${String(value).replaceAll('"', '""')}"`;

/** The clause of a policy, written here a second time: the audit does not trust that of the endpoint. */
function clauseOf(policy) {
  if (policy === true) return '';
  const items = (values) => (Array.isArray(values) ? values.map(quoted).join(', ') : `${values.from ?? ''}..${values.to ?? ''}`);
  return Object.entries(policy)
    .map(([field, values]) => `${field}: ${items(values)}`)
    .join('; ');
}

/** The lists of allowed values of a policy, by field. */
const listsOf = (policy) => Object.entries(policy ?? {}).filter(([, values]) => Array.isArray(values));

/** Returns clauses that ask for the rows of each user, and for all others. */
function clausesOf(policies) {
  const clauses = policies.flatMap((policy) =>
    listsOf(policy).flatMap(([field, values]) => [
      ...values.flatMap((value) => [`${field}: ${quoted(value)}`, `${field}: !${quoted(value)}`]),
      `${field}: (blank)`,
      `${field}: !(blank)`,
    ]),
  );
  return [...new Set(['', ...clauses])];
}

/** Returns random plans over the first table of a catalog. */
function plansOf({ columns, tables }, { clauses, fields, random, count }) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const own = columns.filter(({ table }) => table === tables[0].name);
  const keys = [...fields, ...own.filter(({ type, distinct }) => type === 'text' && distinct <= 1000).map(({ name }) => name)];
  const functions = { number: ['sum', 'min', 'max', 'median'], text: ['distinct'], date: ['min', 'max', 'distinct'] };
  const measures = own.flatMap(({ name, type }) => (functions[type] ?? []).map((each) => `${each}(${quoted(name)})`));
  return Array.from({ length: count }, () => ({
    measures: ['rows = count()', ...(measures.length > 0 ? [`value = ${pick(measures)}`] : [])],
    ...(keys.length > 0 && random() < 0.7 && { by: [pick(keys)] }),
    where: pick(clauses),
  }));
}

/** Returns the rows of an answer as a text, with numbers to nine digits; the code of the error of one that failed. */
async function answerOf(dataset, plan) {
  try {
    const rows = (await dataset.query(plan)).rows();
    const written = rows.map((row) =>
      JSON.stringify(row, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)),
    );
    return { rows, text: written.sort().join('\n') };
  } catch ({ code, message }) {
    return { rows: [], text: `error ${code ?? message}` };
  }
}

/** The number of rows in an answer with another value than the policy allows. */
function rowsOfOthers({ rows }, policy) {
  return listsOf(policy).reduce((sum, [field, allowed]) => {
    const known = new Set(allowed.map(String));
    const others = rows.filter((row) => field in row && !known.has(String(row[field])));
    return sum + others.reduce((count, row) => count + row.rows, 0);
  }, 0);
}

/** Opens the data of an endpoint as a page of a user does. */
async function openFor(handler, user) {
  const { openDataset } = await import('../dist/core.js');
  const fetch = (input, init) => {
    const request = new globalThis.Request(input, init);
    request.headers.set(HEADER, String(user));
    return handler(request);
  };
  return openDataset(URL_OF_PLANS, { engine: 'server', fetch });
}

/** Tries plans as one user. Returns what was found. */
async function auditUser(user, { policy, limited, whole, clauses, random, count }) {
  const page = await openFor(limited, user).catch(({ code }) => code);
  if (typeof page === 'string') return { line: `refused: ${page}`, isBlind: true, tried: 0, seen: 0, different: 0, failed: 0 };
  const fields = listsOf(policy).map(([field]) => field);
  const everyField = clauses.flatMap((where) => fields.map((field) => ({ measures: ['rows = count()'], by: [field], where })));
  const plans = [...everyField, ...plansOf(page.catalog, { clauses, fields, random, count })];
  const { rows } = await answerOf(page, { measures: ['rows = count()'] });
  const isBlind = rows[0]?.rows === 0;
  const found = { tried: plans.length, seen: 0, different: 0, failed: 0, isBlind, line: isBlind ? 'sees no rows' : '' };
  const own = clauseOf(policy);
  for (const plan of plans) {
    const answer = await answerOf(page, plan);
    const expected = await answerOf(whole, { ...plan, where: [own, plan.where].filter(Boolean).join('; ') });
    found.seen += rowsOfOthers(answer, policy);
    found.failed += answer.text.startsWith('error ') ? 1 : 0;
    if (answer.text === expected.text) continue;
    found.different += 1;
    found.line ||= `differs: ${JSON.stringify(plan)}`;
  }
  return found;
}

/** What was found, in one line. */
const summaryOf = ({ tried, failed, seen, different }) =>
  `${tried} plans (${failed} of them errors), ${seen} rows of others seen, ${different} answers that differ`;

/** Runs the command. The exit code is 1 when a user sees rows of others, answers differ, or, if rows are required, a user sees none. */
export async function run({ plans, seed, 'require-rows': requiresRows }, [file]) {
  for (const [name, value] of Object.entries({ plans, seed }))
    if (!/^\d{1,9}$/.test(value)) throw new CommandError(`--${name} is '${value}'; expected a number.`);
  const { config, users } = await policyOf(file);
  const { planHandler } = await import('../dist/endpoint.js');
  const shared = { ...config, columns: undefined, measures: undefined, log: undefined, onSlow: undefined };
  const limits = { ...config.limits, perMinute: Infinity };
  const limited = planHandler({ ...shared, limits, authorize: ({ headers }) => users[Number(headers.get(HEADER))] });
  const open = planHandler({ ...shared, limits, rows: undefined, authorize: () => ({ id: 'audit' }) });
  try {
    const whole = await openFor(open, 0);
    const policies = users.map((user) => config.rows(user));
    const trying = { limited, whole, clauses: clausesOf(policies), random: randomOf(Number(seed)), count: Number(plans) };
    const total = { tried: 0, seen: 0, different: 0, failed: 0 };
    let isAnyBlind = false;
    for (const [index, policy] of policies.entries()) {
      const found = await auditUser(index, { policy, ...trying });
      for (const key of Object.keys(total)) total[key] += found[key];
      isAnyBlind ||= found.isBlind;
      const name = users[index].id ?? index + 1;
      process.stdout.write(`user ${name}: ${summaryOf(found)}\n${found.line ? `  ${found.line}\n` : ''}`);
    }
    process.stdout.write(`all users, seed ${seed}: ${summaryOf(total)}\n`);
    // An audit without answers shows nothing.
    const isBad = total.tried === total.failed || total.seen + total.different > 0 || (requiresRows && isAnyBlind);
    if (isBad) process.exitCode = 1;
  } finally {
    await Promise.all([limited.close(), open.close()]);
  }
}
