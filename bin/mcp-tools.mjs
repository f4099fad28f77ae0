// The tools of a dashboard over the files of a folder. Each set of files has a page, which its tools change.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-line.mjs';
import { checkFiles, optionsOf } from './describe.mjs';

const text = (description) => ({ type: 'string', description });
/** What every tool takes. */
const DATA = {
  properties: {
    files: {
      type: 'array',
      items: { type: 'string' },
      description:
        'Paths of CSV, Excel, JSON, Parquet or Arrow files, relative to the folder of the server. Several are tables of one data set.',
    },
    roles: text('Roles of columns that override detection, such as "revenue: Sales; date: Order Date".'),
    joins: text('Joins that override detection, such as "orders.product = products.id".'),
    read: text('How texts are read, such as "decimal: \',\'".'),
    status: text('States of orders that count, such as "Complete, Shipped".'),
  },
  required: ['files'],
};

/** Returns the paths of files in the folder of the server. @throws CommandError for a file outside of it, and for a missing one */
async function pathsIn(folder, files) {
  const paths = files.map((file) => path.resolve(folder, file));
  await checkFiles(paths);
  const real = await Promise.all(paths.map((file) => realpath(file)));
  const outside = files.find((_, index) => !real[index].startsWith(folder + path.sep));
  if (outside) throw new CommandError(`${outside} is outside of ${folder}, the folder of this server.`);
  return real;
}

/** Returns the tools over the files of a folder. */
export async function toolsIn(folder) {
  const { openDataset, toolsOver } = await import('../dist/core.js');
  const pages = new Map();
  /** Returns a tool over a data set, which is read again for each call: the files may have changed. */
  const over = (act) => async (input) => {
    const paths = await pathsIn(folder, input.files);
    const options = optionsOf(input);
    const key = JSON.stringify([paths, options]);
    const source = { src: input.files.map((file) => encodeURI(file)).join(' '), ...options };
    if (!pages.has(key)) pages.set(key, { source, cards: [], where: '' });
    const dataset = await openDataset(paths, options);
    try {
      return await act({ dataset, page: pages.get(key), paths, options }, input);
    } finally {
      dataset.close();
    }
  };
  const acts = { catalog, query, addCard, changeCard, filter, explain };
  return toolsOver(Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, over(act)])), DATA);
}

async function catalog({ page, paths, options }) {
  const { describe } = await import('../dist/core.js');
  return { ...(await describe(paths, options)), ...(await pageOf(page)) };
}

async function query({ dataset }, { measures, by, where, orderBy, compare, limit }) {
  const asked = Object.entries({ measures, by, where, orderBy, compare, limit }).filter(([, value]) => value !== undefined);
  const result = await dataset.query(Object.fromEntries(asked));
  return { rows: result.rows(), notes: result.notes.map(({ message }) => message) };
}

/** Returns a card with checked attributes. @throws SalesError for a tag, attribute or value that does not exist, and for what the data does not have */
async function checked(dataset, { card, tag, attributes = {}, width }) {
  const { checkPlan } = await import('../dist/ask.js');
  return { card, ...checkPlan({ tag, attributes }, dataset.catalog), ...(width && { width }) };
}

async function addCard({ dataset, page }, input) {
  const card = 1 + Math.max(0, ...page.cards.map((one) => one.card));
  page.cards = [...page.cards, await checked(dataset, { ...input, card })];
  return { card, ...(await pageOf(page)) };
}

async function changeCard({ dataset, page }, { card, attributes = {}, width, place, remove = false }) {
  const at = placeOf(page, card);
  const to = placeOf(page, place ?? card);
  const { [at]: old } = page.cards;
  const merged = Object.entries({ ...old.attributes, ...attributes }).filter(([, value]) => value !== null);
  const changed = await checked(dataset, { ...old, attributes: Object.fromEntries(merged), width: width ?? old.width });
  page.cards = page.cards.toSpliced(at, 1).toSpliced(to, 0, ...(remove ? [] : [changed]));
  return pageOf(page);
}

/** @throws CommandError for a number that no card has */
function placeOf({ cards }, card) {
  const at = cards.findIndex((one) => one.card === card);
  if (at >= 0) return at;
  throw new CommandError(
    `There is no card ${card}. Expected one of ${cards.map((one) => one.card).join(', ') || 'those of addCard'}.`,
  );
}

async function filter({ dataset, page }, { where }) {
  await dataset.query({ measures: ['rows = count()'], where });
  page.where = where;
  return pageOf(page);
}

async function explain({ dataset, page }, { measure, card }) {
  const attributes = card === undefined ? { measure } : page.cards[placeOf(page, card)].attributes;
  const where = card === undefined ? '' : whereOf(page, attributes);
  const result = await dataset.query({ measures: [attributes.measure || 'revenue'], where });
  const labels = new Map(dataset.measures.map(({ name, label }) => [name, label]));
  const used = dataset.catalog.roles.filter(({ role }) => result.facts.roles?.includes(role));
  const line = (term, list) => list.map((one) => ({ term, text: one }));
  return {
    lines: [
      ...line(
        'Measure',
        result.measures.map(({ name, expression }) => `${labels.get(name) ?? name}: ${expression}`),
      ),
      ...line(
        'Columns',
        used.map(({ role, ref, reason }) => `${role}: ${ref.column}. ${reason}`),
      ),
      ...line('Rows', [`${result.selected} of ${result.total}`]),
      ...line(
        'Notes',
        result.notes.map(({ message }) => message),
      ),
    ],
  };
}

/** Returns the filter of a card with that of its page. */
const whereOf = ({ where }, attributes) => [attributes.where, where].filter(Boolean).join('; ');

/** Returns a page as its tools return it: the cards, the filter, and the HTML. */
async function pageOf(page) {
  const { writeTag } = await import('../dist/ask.js');
  const { source, cards, where } = page;
  const tags = cards.map(({ tag, attributes, width }) => {
    const filtered = whereOf(page, attributes);
    return writeTag({ tag, attributes: { ...(width && { class: width }), ...attributes, ...(filtered && { where: filtered }) } });
  });
  const isLaidOut = cards.some(({ width }) => width);
  const html = [
    writeTag({ tag: 'sales-source', attributes: source }),
    ...(isLaidOut ? ['<div class="sales-page">', ...tags, '</div>'] : tags),
  ];
  return { cards, where, html: html.join('\n') };
}
