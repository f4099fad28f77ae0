import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phaseOf, problemOf, type Lifecycle } from '../../../src/elements/base/element/lifecycle.js';
import { everyNth, isLong, seedOf } from '../../random.js';
import { INPUTS, keyOf, replaceData, start, update, type Asked, type Bench } from './lifecycle-bench.js';

/** Sequences of inputs up to this length are tried. */
const LENGTH = isLong ? 7 : 5;
/** The most updates that follow from one input. */
const MAX_UPDATES = 4;

interface Step {
  readonly name: string;
  readonly before: Bench;
  readonly after: Bench;
}

const apply = (bench: Bench, name: string): Bench => INPUTS[name]?.(bench) ?? bench;

/** Tries sequences of inputs from the start and from the first paint on, and each day the last input after another tenth of those before. Sequences that lead to the same state are continued once. Returns the first violation of each rule. */
function explore(fresh: Bench): { readonly states: number; readonly violations: ReadonlyMap<string, string> } {
  const violations = new Map<string, string>();
  const shown = ['load', 'connect', 'update', 'answerNewest', 'update', 'paint'].reduce(apply, fresh);
  const known = new Set<string>([keyOf(fresh), keyOf(shown)]);
  const check = (rules: Readonly<Record<string, (step: Step) => void>>, step: Step, path: string): void => {
    for (const [rule, holds] of Object.entries(rules)) {
      try {
        if (!violations.has(rule)) holds(step);
      } catch (error) {
        violations.set(rule, `after${path}: ${(error as Error).message}`);
      }
    }
  };
  let newest: readonly { readonly bench: Bench; readonly path: string }[] = [
    { bench: fresh, path: '' },
    { bench: shown, path: ' the first paint,' },
  ];
  for (let length = 1; length <= LENGTH; length++) {
    const next: { readonly bench: Bench; readonly path: string }[] = [];
    for (const { bench, path } of newest) {
      for (const [name, input] of Object.entries(INPUTS)) {
        const after = input(bench);
        if (!after) continue;
        const step = { name, before: bench, after };
        check(OF_STEPS, step, `${path} ${name}`);
        const key = keyOf(after);
        if (known.has(key)) continue;
        known.add(key);
        check(OF_STATES, step, `${path} ${name}`);
        next.push({ bench: after, path: `${path} ${name}` });
      }
    }
    newest = length < LENGTH - 1 ? next : everyNth(next, 10, seedOf());
  }
  return { states: known.size, violations };
}

/** Updates and paints until nothing is due. */
function settle(bench: Bench): Bench {
  let at = bench;
  let updates = 0;
  while (at.isUpdateDue || at.paints.length > 0) {
    if (at.isUpdateDue) {
      updates += 1;
      assert.ok(updates <= MAX_UPDATES, `updates without end: ${updates}`);
      at = update(at);
    } else at = apply(at, 'paint');
  }
  return at;
}

/** Lets everything go well from now on: what blocks the widget ends, and newer rows arrive. */
function recover(bench: Bench): Bench {
  const { isConnected } = bench.life;
  let at = bench;
  for (const [name, isNeeded] of [
    ['move', bench.isMoving],
    ['connect', !isConnected],
    ['invalid', at.isInvalid],
    ['unshowable', at.isUnshowable],
    ['block', at.isBlocked],
    ['back', at.data.isAway],
    ['reloaded', at.data.isReloading],
    ['load', !at.data.isLoaded],
  ] as const)
    if (isNeeded) at = apply(at, name);
  at = settle(apply(at, 'rows'));
  for (let n = 0; n < MAX_UPDATES && at.life.run; n++) at = settle(apply(at, 'answerNewest'));
  return at;
}

const isPlan = (asked: Asked | undefined, { filter, attribute }: Bench): boolean =>
  asked?.filter === filter && asked.attribute === attribute;

const isSettled = ({ ready }: Lifecycle<Asked>): boolean => ready !== 'pending';

/** What holds for every step. */
const OF_STEPS: Readonly<Record<string, (step: Step) => void>> = {
  'never accepts the answer or the failure of a query that another one has replaced': ({ name, before, after }) => {
    if (name !== 'answerOldest' || before.flights[0]?.epoch === before.life.run?.epoch) return;
    assert.equal(after.life, before.life);
  },
  'never goes back to older results': ({ before, after }) => {
    for (const part of ['answer', 'view', 'painted'] as const) {
      const [old, now] = [before.life[part], after.life[part]];
      if (old && now) assert.ok(now.epoch >= old.epoch, `${part}: ${now.epoch} after ${old.epoch}`);
    }
  },
  'settles `ready` once per state': ({ before, after }) => {
    if (!isSettled(before.life)) return;
    if (isSettled(after.life)) assert.equal(after.life.ready, before.life.ready);
    else assert.ok(after.life.epoch > before.life.epoch, 'pending again without a new state');
  },
  'resolves `ready` only with the newest results of the requested plans': ({ before, after }) => {
    if (after.life.ready !== 'painted' || before.life.ready === 'painted') return;
    const { view, answer, asked } = after.life;
    assert.equal(view, answer);
    // What changes during a drag is not requested of a widget that waits for its end.
    const requested = after.isPatient && after.isMoving ? { ...after, ...after.keys } : after;
    assert.ok(isPlan(view?.results, requested), 'other plans');
    assert.equal(view?.results.version, asked?.version);
    assert.match(phaseOf(after.life), /ready|empty/);
  },
  'rejects `ready` only with an error that is shown': ({ before, after }) => {
    if (after.life.ready === 'failed' && before.life.ready !== 'failed') assert.ok(problemOf(after.life));
  },
  'keeps `ready` pending while the data is loaded or reloaded, unless the element itself is invalid': ({ before, after }) => {
    const isRemoved = after.life.ready === 'removed';
    const { isReloading, isLoaded, error } = after.life.data;
    if (isSettled(before.life) || !isSettled(after.life) || isRemoved || !(isReloading || (!isLoaded && !error))) return;
    assert.ok(after.life.fault, 'settled');
  },
  'leaves no `ready` pending of an element that is removed': ({ name, after }) => {
    if (name === 'remove' && !after.life.isConnected) assert.ok(isSettled(after.life));
  },
  'keeps the old data until newer data or an error takes its place': ({ name, before, after }) => {
    const { view } = before.life;
    if (!view || after.life.view === view) return;
    if (after.life.view) assert.equal(name, 'update');
    else assert.ok(problemOf(after.life) ?? after.life.failure, 'the view is gone without an error');
  },
};

/** What holds in every state. */
const OF_STATES: typeof OF_STEPS = {
  'shows data in the phases that have some, and no error in those that have none': ({ after: { life } }) => {
    const phase = phaseOf(life);
    assert.equal(life.view !== undefined, ['stale', 'ready', 'empty'].includes(phase), phase);
    if (phase !== 'stale') assert.equal(problemOf(life) !== undefined, phase === 'error', phase);
  },
  'shows numbers that are not outdated while plans are added to theirs': ({ after: { life, ...rest } }) => {
    if (life.run?.isMore !== true || !life.view || phaseOf(life) === 'stale') return;
    assert.ok(isPlan(life.view.results, { life, ...rest, ...rest.keys }), 'other plans');
    assert.equal(life.view.results.version, life.asked?.version);
  },
  'updates a bounded number of times after each input': ({ after }) => void settle(after),
  'reaches newer results from every state, without an error': ({ after }) => {
    const { life, ...rest } = recover(after);
    assert.deepEqual([phaseOf(life), life.ready, problemOf(life)?.message], ['ready', 'painted', undefined]);
    assert.ok(isPlan(life.view?.results, { life, ...rest }), 'other plans');
    assert.equal(life.view?.results.version, rest.data.version);
  },
};

const WIDGETS = {
  'over data of the page': { isServer: false, isPatient: false },
  'over a server': { isServer: true, isPatient: false },
  'that waits for the end of a drag': { isServer: false, isPatient: true },
};

describe('the lifecycle of a widget that waits for the end of a drag', () => {
  it('keeps `ready` pending while a query that was aborted is not repeated', () => {
    const shown = ['load', 'connect', 'update', 'answerNewest', 'update', 'paint'].reduce(
      apply,
      start(WIDGETS['that waits for the end of a drag']),
    );
    const dragged = settle(['filter', 'move', 'abort'].reduce(apply, shown));
    assert.deepEqual([dragged.life.ready, phaseOf(dragged.life)], ['pending', 'stale']);
    const dropped = recover(dragged);
    assert.deepEqual([dropped.life.ready, phaseOf(dropped.life)], ['painted', 'ready']);
    assert.ok(isPlan(dropped.life.view?.results, dropped));
  });
});

describe('the lifecycle of a widget with data that the page replaces', () => {
  it('keeps `ready` pending after an error of the data before', () => {
    const shown = ['load', 'connect', 'update', 'answerNewest', 'update', 'paint'].reduce(
      apply,
      start(WIDGETS['over data of the page']),
    );
    const failed = settle(['filter', 'failNewest'].reduce(apply, shown));
    assert.deepEqual([failed.life.ready, phaseOf(failed.life)], ['failed', 'error']);
    const replaced = settle(replaceData(failed));
    assert.deepEqual([replaced.life.ready, phaseOf(replaced.life)], ['pending', 'loading']);
    assert.deepEqual(recover(replaced).life.ready, 'painted');
  });
});

for (const [what, kind] of Object.entries(WIDGETS)) {
  describe(`the lifecycle of a widget ${what}, in sequences of ${LENGTH} inputs (seed ${seedOf()})`, () => {
    const { states, violations } = explore(start(kind));
    for (const rule of Object.keys({ ...OF_STEPS, ...OF_STATES }))
      it(rule, () => void assert.equal(violations.get(rule), undefined));
    it('is tried in many states', () => void assert.ok(states > 5000, String(states)));
  });
}
