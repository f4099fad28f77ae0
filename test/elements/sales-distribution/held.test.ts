import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxesShown } from '../../../src/elements/sales-distribution/model/box.js';
import { placed, type Distribution, type Placed } from '../../../src/elements/sales-distribution/model/view.js';
import { binsOf, histogramShown, KeptBins } from '../../../src/elements/sales-distribution/model/histogram.js';
import { boxes, CONTEXT, orders, viewOf } from './distribution-answers.js';

/** What is drawn of an answer, while somebody drags in the places of what was drawn. */
function drawn(shown: Distribution, held?: Placed): Placed {
  return placed(shown, { own: '', picked: undefined, previous: held })!;
}

describe('the scale of counts while somebody drags', () => {
  const of = (numbers: readonly number[], held?: Placed): number => {
    const picture = drawn(histogramShown(viewOf(numbers), CONTEXT, false), held);
    return picture.chart === 'histogram' ? picture.most : NaN;
  };
  const many = drawn(histogramShown(viewOf([1, 1, 1, 1, 2]), CONTEXT, false));

  it('holds what it held, and grows where there is more', () => {
    assert.equal(of([1, 2]), 1);
    assert.equal(of([1, 2], many), 4);
    assert.equal(of([1, 1, 1, 1, 1, 1, 2], many), 6);
  });
});

describe('the bins that stay while somebody drags', () => {
  const view = orders();
  const picture = drawn(histogramShown(view, CONTEXT, false));
  const bins = binsOf(picture)!;

  it('are those drawn, with their open ends', () => {
    assert.deepEqual(
      bins.edges.slice(1),
      view.bins.map(({ to }) => to),
    );
    assert.deepEqual([bins.edges[0], bins.width, bins.openFirst, bins.openLast], [0, view.facts.width, false, true]);
    assert.equal(binsOf(drawn(boxesShown(boxes(), CONTEXT))), undefined);
  });

  it('are asked for while what filters moves, and no longer', () => {
    const kept = new KeptBins();
    const at = { picture, filters: ['region: West'] };
    assert.equal(kept.during(false, ['region: East'], at), undefined);
    assert.deepEqual(kept.during(true, ['region: East'], at), bins);
    // What is shown meanwhile does not change them.
    const later = drawn(histogramShown(viewOf([5, 6, 7]), CONTEXT, false));
    assert.deepEqual(kept.during(true, ['region: South'], { picture: later, filters: ['region: East'] }), bins);
    // The own clause does not filter, and back at the start the numbers choose the same bins.
    assert.equal(kept.during(true, ['region: West'], at), undefined);
    assert.equal(kept.during(false, ['region: South'], at), undefined);
    assert.equal(kept.during(true, ['region: South'], undefined), undefined);
  });
});

describe('boxes while somebody drags', () => {
  const before = drawn(boxesShown(boxes(), CONTEXT));
  const names = ({ of }: Placed): readonly string[] => of.table('').rows.map(([name = '']) => name);
  const [east, west, south] = boxes().groups;

  it('stay in their rows though the order changes, and one without numbers keeps its row', () => {
    const next = boxesShown(
      { ...boxes(), groups: [{ ...south!, median: 900 }, { ...west!, key: 'North', name: 'North' }, east!] },
      CONTEXT,
    );
    assert.deepEqual(names(drawn(next)), ['South', 'North', 'East']);
    const held = drawn(next, before);
    assert.deepEqual(names(held), ['East', 'West and the islands', 'South', 'North']);
    assert.deepEqual(held.of.table('').rows[1]!.slice(1), ['0', '–', '–', '–', '–', '–', '–', '–', '0']);
    assert.deepEqual([held.of.count, held.of.keyOf(3)], [4, '"North"']);
    assert.equal(held.of.choice([3]).where, 'region: North');
    assert.deepEqual(held.of.chosenBy('region: North', undefined), [3]);
    assert.match(held.of.announce(1, [])!.spoken, /Median –/);
    assert.match(held.of.sentence, /^Median per order: highest in South \(\$900\.00\)/);
  });

  it('keep their scale, which grows for whiskers beyond it and not for outliers', () => {
    const extent = (groups: ReturnType<typeof boxes>['groups'], held?: Placed): readonly number[] => {
      const picture = drawn(boxesShown({ ...boxes(), groups }, CONTEXT), held);
      return picture.chart === 'box' ? picture.extent : [];
    };
    assert.deepEqual(extent([south!], before), extent(boxes().groups));
    assert.deepEqual(extent([{ ...south!, upper: 1000 }], before), [7.5, 1000]);
    assert.deepEqual(extent([{ ...south!, outliers: [{ value: 950, count: 1 }] }], before), [7.5, 900]);
  });

  it('are drawn as ever where they are of something else', () => {
    const other = drawn(boxesShown({ ...boxes(), by: 'segment', groups: [south!] }, CONTEXT), before);
    assert.deepEqual(names(other), ['South']);
    assert.deepEqual(
      names(drawn(boxesShown({ ...boxes(), groups: [south!] }, CONTEXT), drawn(histogramShown(orders(), CONTEXT, false)))),
      ['South'],
    );
  });
});
