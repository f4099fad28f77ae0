import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { clauseOf } from '../../../src/elements/sales-filter/model/choice.js';
import { toMorePlans, toPlans, toView, type FilterView } from '../../../src/elements/sales-filter/model/filter.js';
import type { LargeToggled } from '../../../src/elements/sales-filter/model/large-choice.js';
import { keyOf, type Branch, type Chosen } from '../../../src/elements/sales-filter/model/tree.js';
import type { OpenedBranch, Path } from '../../../src/elements/sales-filter/model/tree-plans.js';
import type { PanelHost } from '../../../src/elements/sales-filter/panels/filter-panel.js';
import { LargeTreeLoader } from '../../../src/elements/sales-filter/large-tree-loader.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import type { Plans } from '../../../src/query/plan.js';
import { QueryResult, type Results } from '../../../src/query/result/result.js';
import { part } from '../../parts.js';
import { Random } from '../../engine/random.js';
import { context } from './filter-answers.js';

const FIELDS = ['area', 'land', 'town'];
const FIELD = FIELDS.join(', ');

/** Towns by path, each with a few rows. `names` may repeat names in other branches. */
function townsOf(random: Random, isUnique: boolean): readonly Path[] {
  const towns = new Map<string, Path>();
  const name = (prefix: string, above: string, n: number): string => prefix + (isUnique ? above : '') + String(n);
  for (let n = 0; n < 60; n++) {
    const area = `a${Math.floor(random.next() * 3)}`;
    const land = name('l', area, Math.floor(random.next() * 4));
    const town = random.chance(0.05) && !isUnique ? null : name('t', land, Math.floor(random.next() * 5));
    towns.set(keyOf([area, land, town]), [area, land, town]);
  }
  return [...towns.values()];
}

/** A filter over a large tree, without an element: plans are run by a local dataset that claims to have very many members. */
class TestTree {
  own = '';
  view!: FilterView;
  branches: readonly Branch[] = [];
  states: ReadonlyMap<string, Chosen> = new Map();
  readonly #dataset: LocalDataset;
  readonly #filters: readonly string[];
  readonly #loader: LargeTreeLoader;
  #opened: readonly OpenedBranch[] = [];

  constructor(dataset: LocalDataset, filters: readonly string[]) {
    this.#dataset = dataset;
    this.#filters = filters;
    const host: Partial<PanelHost> = { expand: (opened) => (this.#opened = opened), search: () => undefined };
    this.#loader = new LargeTreeLoader(host as PanelHost);
  }

  get #context(): WidgetContext {
    const { catalog } = this.#dataset;
    const columns = catalog.columns.map((column) => ({ ...column, distinct: 1_000_000 }));
    const tables = catalog.tables.map((table) => ({ ...table, rowCount: 1e9 }));
    return context(this.own, this.#filters, { catalog: { ...catalog, columns, tables } }) as unknown as WidgetContext;
  }

  async run(plans: Plans): Promise<Results> {
    const results = Object.entries(plans).map(
      async ([name, plan]) => [name, new QueryResult(await this.#dataset.run(plan))] as const,
    );
    return Object.fromEntries(await Promise.all(results));
  }

  async load(): Promise<void> {
    const attributes = { field: FIELD, control: 'auto' as const, presets: '', opened: this.#opened };
    const now = this.#context as never;
    const first = await this.run(toPlans(attributes, now));
    this.view = toView(attributes, now, { ...first, ...(await this.run(toMorePlans(attributes, now, first))) });
    this.branches = this.#loader.treeOf(this.view, this.#context, (_, member) => member ?? '(blank)').branches;
    this.states = this.#loader.statesOf(this.branches, this.view, this.#context);
  }

  async open(paths: readonly Path[]): Promise<void> {
    this.#loader.open(paths);
    await this.load();
  }

  /** Toggles a branch, and returns what the clause selects in addition. */
  async toggle(path: Path): Promise<{ readonly lifted: readonly Path[]; readonly widened: readonly Path[] }> {
    let toggled: LargeToggled | undefined = this.#loader.toggle(
      path,
      this.states.get(keyOf(path)) === 'all',
      this.view,
      this.#context,
    );
    for (let tries = 0; !toggled; tries++) {
      assert.ok(tries < 5, 'the members that a clause enumerates are loaded');
      await this.load();
      toggled = this.#loader.resume(this.view, this.#context);
    }
    this.own = clauseOf(FIELD, toggled.choice);
    this.#loader.keep(this.own, toggled.parts);
    await this.load();
    return { lifted: toggled.lifted, widened: this.#loader.widened(this.view, this.#context) };
  }
}

const isBelow = (path: Path, branch: Path): boolean => branch.every((member, level) => path[level] === member);

async function openTree(
  towns: readonly Path[],
  filters: readonly string[] = [],
): Promise<{ readonly tree: TestTree; readonly dataset: LocalDataset }> {
  const rows = towns.flatMap(([area, land, town], n) =>
    Array.from({ length: 1 + (n % 3) }, (_, day) => ({ date: `2024-01-0${day + 1}`, area, land, town, revenue: 1 })),
  );
  const dataset = await openTables(toSources(rows), { timeZone: 'UTC' }, { part });
  const tree = new TestTree(dataset, filters);
  await tree.load();
  const lands = [...new Map(towns.map((path) => [keyOf(path.slice(0, 2)), path.slice(0, 2)])).values()];
  await tree.open([...new Set(towns.map(([area]) => area))].map((area) => [area!]));
  await tree.open(lands);
  return { tree, dataset };
}

/** Returns the keys of the towns that a clause selects. */
async function selectedBy(own: string, tree: TestTree): Promise<ReadonlySet<string>> {
  const { all } = await tree.run({ all: { measures: [], by: FIELDS, where: own } });
  return new Set(all!.rows().map((row) => keyOf(FIELDS.map((field) => row[field] as string | null))));
}

/** Returns the states that a branch may have. `shown` are the towns that other filters leave; those they hide keep it from being `none`. */
function statesOf(
  branch: Path,
  towns: readonly Path[],
  shown: readonly Path[],
  selected: ReadonlySet<string>,
): readonly Chosen[] {
  const taken = (list: readonly Path[]): boolean[] =>
    list.filter((town) => isBelow(town, branch)).map((town) => selected.has(keyOf(town)));
  const left = taken(shown);
  if (left.every(Boolean)) return ['all'];
  if (!taken(towns).some(Boolean)) return ['none'];
  return left.some(Boolean) ? ['some'] : ['some', 'none'];
}

function* all(branches: readonly Branch[]): Generator<Branch> {
  for (const branch of branches) {
    yield branch;
    yield* all(branch.branches);
  }
}

describe('a tree that is too large to be loaded as a whole', () => {
  for (const seed of [1, 2, 3, 4])
    it(`selects exactly what is toggled, and states it, where names are unique (seed ${seed})`, async () => {
      const random = new Random(seed);
      const towns = townsOf(random, true);
      const filters = seed % 2 === 0 ? ['date: 2024-01-02..'] : [];
      const { tree, dataset } = await openTree(towns, filters);
      const shown = filters.length === 0 ? towns : towns.filter((_, n) => n % 3 > 0);
      let wanted: ReadonlySet<string> = new Set();
      for (let step = 0; step < 25; step++) {
        const town = shown[Math.floor(random.next() * shown.length)]!;
        const branch = town.slice(0, 1 + Math.floor(random.next() * 3));
        const isOff = tree.states.get(keyOf(branch)) === 'all';
        const below = towns.filter((path) => isBelow(path, branch)).map(keyOf);
        const { lifted, widened } = await tree.toggle(branch);
        const message = `seed ${seed}, step ${step}: ${keyOf(branch)} ${isOff ? 'off' : 'on'} → ${tree.own}`;
        const selected = tree.own === '' ? new Set<string>() : await selectedBy(tree.own, tree);
        const next = new Set(isOff ? [...wanted].filter((key) => !below.includes(key)) : [...wanted, ...below]);
        assert.deepEqual(widened, [], message);
        if (lifted.length === 0) assert.deepEqual([...selected].sort(), [...next].sort(), message);
        else assert.ok(isOff || [...next].every((key) => selected.has(key)), message);
        wanted = selected;
        if (tree.own === '') continue;
        for (const { key } of all(tree.branches)) {
          const path = JSON.parse(key) as Path;
          if (!shown.some((one) => isBelow(one, path))) continue;
          const states = statesOf(path, towns, shown, selected);
          assert.ok(
            states.includes(tree.states.get(key)!),
            `${message}: ${key} is ${tree.states.get(key)!}, not ${states.join()}`,
          );
        }
      }
      dataset.close();
    });

  it('names what a clause selects in addition, because a name occurs in two branches', async () => {
    const random = new Random(7);
    const towns = townsOf(random, false);
    const { tree, dataset } = await openTree(towns);
    let extra = 0;
    for (let step = 0; step < 12; step++) {
      const town = towns[Math.floor(random.next() * towns.length)]!;
      const before = new Set(tree.own === '' ? [] : await selectedBy(tree.own, tree));
      if (before.has(keyOf(town))) continue;
      const { lifted, widened } = await tree.toggle(town);
      const selected = await selectedBy(tree.own, tree);
      const more = [...selected].filter((key) => !before.has(key) && key !== keyOf(town));
      assert.deepEqual([selected.has(keyOf(town)), lifted], [true, []]);
      assert.deepEqual(widened.map(keyOf).sort(), more.sort(), tree.own);
      extra += more.length;
    }
    assert.ok(extra > 0);
    dataset.close();
  });

  it('states what clauses from elsewhere select, of branches that are not loaded too', async () => {
    const random = new Random(11);
    const towns = townsOf(random, false);
    const { tree, dataset } = await openTree(towns);
    const nameAt = (level: number): string => towns[Math.floor(random.next() * towns.length)]![level] ?? '(blank)';
    for (const fields of [[1], [2], [0, 2], [1, 2], [0, 1], [2], [1]]) {
      tree.own = fields.map((level) => `${FIELDS[level]!}: ${nameAt(level)}, ${nameAt(level)}`).join('; ');
      await tree.load();
      const selected = await selectedBy(tree.own, tree);
      for (const { key } of all(tree.branches)) {
        const states = statesOf(JSON.parse(key) as Path, towns, towns, selected);
        assert.deepEqual([tree.states.get(key)], states, `${tree.own}: ${key}`);
      }
    }
    dataset.close();
  });

  it('queries few combinations, each with a limit', async () => {
    const { tree, dataset } = await openTree([
      ['Europe', 'France', 'Paris'],
      ['America', 'US', null],
      ['America', 'US', 'Boston'],
    ]);
    assert.deepEqual(Object.keys(tree.view.answers), [
      'roots',
      'branch:0["Europe"]',
      'branch:0["America"]',
      'branch:0["Europe","France"]',
      'branch:0["America","US"]',
    ]);
    await tree.toggle(['America', 'US', null]);
    assert.equal(tree.own, 'area: America; land: US; town: (blank)');
    const states = [['Europe'], ['America'], ['America', 'US'], ['America', 'US', null]].map((path) =>
      tree.states.get(keyOf(path)),
    );
    assert.deepEqual(states, ['none', 'some', 'some', 'all']);
    await tree.toggle(['America', 'US', null]);
    assert.equal(tree.own, '');
    dataset.close();
  });
});
