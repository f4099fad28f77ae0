import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOf, NO_VIEW, readHash } from '../../demo/compose/composition.js';
import { onMapOf } from '../../demo/compose/open-files.js';
import { SCHEMAS } from '../../demo/compose/schemas.js';
import { ANSWER_TAGS, checkPlan } from '../../src/ask.js';
import {
  type Card,
  committed,
  type History,
  historyOf,
  nextId,
  redone,
  undone,
  withoutFailed,
} from '../../src/compose/composition.js';
import { checkAttributes } from '../../src/compose/document.js';
import { type Field, fieldsOf } from '../../src/compose/fields.js';
import { fieldTexts } from '../../src/compose/labels.js';
import { type Facts, factsOf, KINDS, membersOf, nextProposal, proposalsOf } from '../../src/compose/proposals.js';
import { type Dataset, SalesError } from '../../src/core.js';
import { describeDataset } from '../../src/describe/describe.js';
import { en } from '../../src/messages/en.js';
import { splitList } from '../../src/query/names.js';
import { membersClause } from '../../src/query/where/where.js';
import { openRandom, runTag } from '../random-file.js';
import { pick, randomOf, seedsOf } from '../random.js';

type Tag = Pick<Card, 'tag' | 'attributes'>;

/** A user with a file. */
interface User {
  readonly random: () => number;
  readonly dataset: Dataset;
  readonly facts: Facts;
}

const TEXTS = fieldTexts(en);
const KNOWN = new Map([...SCHEMAS].map(([tag, schema]) => [tag, new Set(Object.values(schema).map((one) => one.attribute))]));
const CLICKS = 40;

/**
 * Why attributes do not go together that run one without the other, by the reason of the error. The page undoes such a change. Charts of
 * distributions have default measures and groups, which data may not have.
 */
const NOT_TOGETHER: Readonly<Record<string, RegExp>> = {
  'column-twice': /./,
  'two-dates': /./,
  'same-weekday-by': /./,
  expression: /^sales-heatmap [a-z]+: .*seasonal-(?:index|spread)/,
  'unknown-dimension': /^sales-heatmap .*"mode":"correlation"/,
  'measure-needs-role': /^sales-distribution chart/,
  'dimension-needs-role': /^sales-distribution chart/,
};

/** Parses a tag, and binds and queries what it names. @throws SalesError as the tag would show it */
async function run(dataset: Dataset, { tag, attributes }: Tag): Promise<void> {
  checkAttributes({ tag, attributes }, SCHEMAS.get(tag)!);
  if ((ANSWER_TAGS as readonly string[]).includes(tag)) checkPlan({ tag, attributes }, dataset.catalog);
  await runTag(dataset, { tag, attributes });
}

/** Returns another value that a control sets; `undefined` where it offers none. */
async function chosen({ random, dataset }: User, { control }: Field, before = ''): Promise<string | undefined> {
  if (control.kind === 'switch') return control.isOn ? 'off' : '';
  const taken = splitList(before);
  const choices = 'choices' in control ? control.choices.filter(({ value }) => value !== '' && !taken.includes(value)) : [];
  if (choices.length === 0) return undefined;
  const { value } = pick(random, choices);
  if (control.kind === 'choices') return [...taken, value].join(', ');
  if (control.kind === 'choice') return value === 'true' ? '' : value;
  const members = await membersOf(dataset, value);
  return members.length > 0 ? membersClause(value, [pick(random, members)]) : undefined;
}

function add({ random, facts }: User, history: History): History {
  const { tag, width, ...kind } = pick(random, KINDS);
  const attributes = nextProposal({ tag, width, ...kind }, facts, history.page.cards);
  return attributes ? committed(history, { type: 'add', card: { id: nextId(history.page), tag, attributes, width } }) : history;
}

/** Changes an attribute of a card, as its form does. A change that does not run is undone. */
async function change(user: User, history: History, { id, tag, attributes: before }: Card): Promise<History> {
  const { random, dataset, facts } = user;
  const field = pick(random, fieldsOf(tag, SCHEMAS.get(tag)!, { facts, texts: TEXTS }));
  const value = await chosen(user, field, before[field.name]);
  if (value === undefined) return history;
  const changed = committed(history, { type: 'change', id, name: field.name, value });
  const { attributes } = changed.page.cards.find((card) => card.id === id)!;
  try {
    await run(dataset, { tag, attributes });
    return changed;
  } catch (error) {
    const label = `${tag} ${field.name}: ${JSON.stringify(attributes)}`;
    const isExpected = error instanceof SalesError && NOT_TOGETHER[error.reason]?.test(label);
    if (!isExpected) throw new Error(label, { cause: error });
    return withoutFailed(changed, attributes, before);
  }
}

describe('pages by clicking over random data', () => {
  for (const seed of seedsOf(60))
    it(`run with what pictures and forms write, also from their URL: ${String(seed)}`, async () => {
      const random = randomOf(seed);
      const dataset = await openRandom(random);
      const facts = await factsOf(dataset, await describeDataset(dataset), onMapOf(dataset.catalog));
      const user = { random, dataset, facts };
      for (const { tag, ...kind } of KINDS)
        for (const attributes of proposalsOf({ tag, ...kind }, facts)) await run(dataset, { tag, attributes });
      let history = historyOf({ source: {}, cards: [] });
      for (let click = 0; click < CLICKS; click++) {
        const { cards } = history.page;
        const card = cards.length > 0 && random() < 0.8 ? pick(random, cards) : undefined;
        if (!card) history = add(user, history);
        else if (random() < 0.9) history = await change(user, history, card);
        else history = pick(random, [undone, redone])(history);
      }
      const { composition } = readHash(`#${hashOf(history.page, NO_VIEW)}`, KNOWN);
      assert.equal(hashOf(composition, NO_VIEW), hashOf(history.page, NO_VIEW));
      for (const card of composition.cards) await run(dataset, card);
      dataset.close();
    });
});
