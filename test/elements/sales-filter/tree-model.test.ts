import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseOf, levelsOf, type Choice } from '../../../src/elements/sales-filter/model/choice.js';
import {
  branchesOf,
  chosenIn,
  listedOf,
  openOf,
  toggleBranch,
  type Branch,
} from '../../../src/elements/sales-filter/model/tree.js';
import { paths } from './filter-answers.js';

const FIELDS = ['continent', 'country', 'city'];
const FIELD = FIELDS.join(', ');
const ROWS = [
  ['Europe', 'France', 'Paris', 5],
  ['Europe', 'France', 'Lyon', 3],
  ['Europe', 'Spain', 'Madrid', 4],
  ['America', 'US', 'Paris', 1],
  ['America', 'US', 'Boston', 6],
  ['America', 'Canada', null, 2],
] as const;
const ALL: Choice = { kind: 'all' };

const whole = paths(FIELDS, ROWS);
const labelOf = (_field: string, member: string | null): string => member ?? '(blank)';
const tree = branchesOf(whole, whole, labelOf);

/** The branch below a way of names. */
function at(...way: readonly string[]): Branch {
  let found: Branch | undefined;
  let branches = tree;
  for (const label of way) {
    found = branches.find((branch) => branch.label === label);
    branches = found!.branches;
  }
  return found!;
}

/** The clause after ticking branches one after the other, and what was chosen besides. */
function tick(before: Choice, ...branches: readonly Branch[]): { readonly where: string; readonly widened: readonly string[] } {
  let widened: readonly string[] = [];
  const choice = branches.reduce((now, branch) => {
    const next = toggleBranch(tree, branch, now);
    widened = next.widened;
    return next.choice;
  }, before);
  return { where: clauseOf(FIELD, choice), widened };
}

const shape = (branches: readonly Branch[]): unknown =>
  branches.map(({ label, count, branches: below }) => (below.length > 0 ? [label, count, shape(below)] : [label, count]));

describe('branchesOf', () => {
  it('adds rows up along the way, most first', () => {
    assert.deepEqual(shape(tree), [
      [
        'Europe',
        12,
        [
          [
            'France',
            8,
            [
              ['Paris', 5],
              ['Lyon', 3],
            ],
          ],
          ['Spain', 4, [['Madrid', 4]]],
        ],
      ],
      [
        'America',
        9,
        [
          [
            'US',
            7,
            [
              ['Boston', 6],
              ['Paris', 1],
            ],
          ],
          ['Canada', 2, [['(blank)', 2]]],
        ],
      ],
    ]);
  });

  it('keeps what the filters of others leave no rows of', () => {
    const left = paths(FIELDS, [['Europe', 'Spain', 'Madrid', 4]]);
    const [europe, america] = branchesOf(whole, left, labelOf);
    assert.deepEqual([europe?.count, america?.count, america?.branches.length], [4, 0, 2]);
    assert.deepEqual(
      listedOf([europe!, america!], new Map(), new Set(), '').map(({ branch }) => branch.label),
      ['Europe'],
    );
  });
});

describe('toggleBranch', () => {
  it('makes the shortest clause of a branch, whatever its level', () => {
    assert.equal(tick(ALL, at('Europe')).where, 'continent: Europe');
    assert.equal(tick(ALL, at('Europe', 'France')).where, 'country: France');
    assert.equal(tick(ALL, at('Europe', 'Spain')).where, 'country: Spain');
    assert.equal(tick(ALL, at('Europe', 'Spain', 'Madrid')).where, 'city: Madrid');
    assert.equal(tick(ALL, at('America', 'Canada', '(blank)')).where, 'city: (blank)');
  });

  it('says the way to a name that stands in two places', () => {
    assert.equal(tick(ALL, at('Europe', 'France', 'Paris')).where, 'continent: Europe; city: Paris');
    assert.equal(tick(ALL, at('America', 'US', 'Paris')).where, 'continent: America; city: Paris');
  });

  it('joins branches that make a larger one, and takes them apart again', () => {
    assert.equal(tick(ALL, at('Europe', 'France'), at('Europe', 'Spain')).where, 'continent: Europe');
    assert.equal(tick(ALL, at('Europe'), at('Europe', 'Spain')).where, 'country: France');
    assert.equal(tick(ALL, at('Europe'), at('America', 'Canada')).where, 'country: France, Spain, Canada');
    assert.equal(tick(ALL, at('Europe'), at('Europe')).where, '');
  });

  it('names what a clause cannot tell apart, and chooses it too', () => {
    const { where, widened } = tick(ALL, at('Europe', 'France', 'Paris'), at('America', 'US', 'Boston'));
    assert.equal(where, 'city: Paris, Boston');
    assert.deepEqual(widened, ['Paris']);
  });

  it('chooses just the rows asked for, of any set of leaves that a clause can tell', () => {
    const leaves = ROWS.map(([continent, country, city]) => [continent, country, city ?? '(blank)']);
    for (let set = 1; set < 1 << leaves.length; set++) {
      const wanted = leaves.filter((_, n) => set & (1 << n));
      let widened: readonly string[] = [];
      let choice: Choice = ALL;
      for (const leaf of wanted) {
        const branch = at(...leaf);
        if (chosenIn(tree, choice).get(branch.key) === 'all') continue;
        ({ choice, widened } = toggleBranch(tree, branch, choice));
        if (widened.length > 0) break;
      }
      if (widened.length > 0) continue;
      const states = chosenIn(tree, levelsOf(clauseOf(FIELD, choice), FIELDS));
      const chosen = leaves.filter((leaf) => states.get(at(...leaf).key) === 'all');
      assert.deepEqual(chosen, wanted, clauseOf(FIELD, choice));
    }
  });

  it('keeps what is chosen though others leave no rows of it', () => {
    const left = branchesOf(whole, paths(FIELDS, [['Europe', 'Spain', 'Madrid', 4]]), labelOf);
    const before = levelsOf('country: US', FIELDS);
    const spain = left[0]!.branches.find(({ label }) => label === 'Spain')!;
    assert.equal(clauseOf(FIELD, toggleBranch(left, spain, before).choice), 'country: Spain, US');
  });
});

describe('chosenIn', () => {
  it('says how much of each branch a clause takes', () => {
    const states = chosenIn(tree, levelsOf('continent: Europe; city: Paris', FIELDS));
    const said = [
      ['Europe'],
      ['Europe', 'France'],
      ['Europe', 'France', 'Paris'],
      ['Europe', 'Spain'],
      ['America'],
      ['America', 'US', 'Paris'],
    ];
    assert.deepEqual(
      said.map((way) => states.get(at(...way).key)),
      ['some', 'some', 'all', 'none', 'none', 'none'],
    );
  });
});

describe('listedOf', () => {
  const labels = (states: ReadonlyMap<string, 'none' | 'some' | 'all'>, open: readonly Branch[], search: string): unknown =>
    listedOf(tree, states, new Set(open.map(({ key }) => key)), search).map(
      ({ branch, index: place, among }) => `${'·'.repeat(branch.level)}${branch.label} ${place}/${among}`,
    );

  it('lists what lies below open branches', () => {
    assert.deepEqual(labels(new Map(), [at('Europe')], ''), ['Europe 1/2', '·France 1/2', '·Spain 2/2', 'America 2/2']);
  });

  it('opens the way to what a search finds, without regard to case', () => {
    assert.deepEqual(labels(new Map(), [], 'PARIS'), [
      'Europe 1/2',
      '·France 1/1',
      '··Paris 1/1',
      'America 2/2',
      '·US 1/1',
      '··Paris 1/1',
    ]);
    assert.deepEqual(labels(new Map(), [at('Europe', 'France')], 'franc'), [
      'Europe 1/1',
      '·France 1/1',
      '··Paris 1/2',
      '··Lyon 2/2',
    ]);
    assert.deepEqual(labels(new Map(), [], 'Tokyo'), []);
  });

  it('opens the way to what is chosen', () => {
    const states = chosenIn(tree, levelsOf('city: Lyon', FIELDS));
    assert.deepEqual(openOf(tree, states), [at('Europe').key, at('Europe', 'France').key]);
  });
});
