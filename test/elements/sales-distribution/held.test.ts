import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DistributionFacts } from '../../../src/elements/sales-distribution/model/facts.js';
import { histogramFacts, keptBins } from '../../../src/elements/sales-distribution/model/histogram.js';
import { boxChart, boxes, boxesOf, described, histogramOf, inputOf, orders, shownOf, viewOf } from './distribution-answers.js';

describe('the scale of counts while somebody drags', () => {
  const most = ({ chart }: DistributionFacts): number | undefined => (chart.kind === 'histogram' ? chart.most : undefined);
  const many = histogramOf(viewOf([1, 1, 1, 1, 2]));

  it('holds what it held, and grows where there is more', () => {
    assert.equal(most(histogramOf(viewOf([1, 2]))), 1);
    assert.equal(most(histogramOf(viewOf([1, 2]), many)), 4);
    assert.equal(most(histogramOf(viewOf([1, 1, 1, 1, 1, 1, 2]), many)), 6);
  });
});

describe('the bins that stay while somebody drags', () => {
  const view = orders();
  const shown = histogramFacts(view, inputOf({}, { filters: ['region: West'] }));
  const { bins } = shown.start!;

  it('are those drawn, with their open ends', () => {
    assert.deepEqual(
      bins.edges.slice(1),
      view.bins.map(({ to }) => to),
    );
    assert.deepEqual([bins.edges[0], bins.width, bins.openFirst, bins.openLast], [0, view.facts.width, false, true]);
    assert.equal(boxesOf(boxes()).start, undefined);
  });

  it('are asked for while what filters moves, and no longer', () => {
    const during = (moving: boolean, filters: readonly string[], previous?: DistributionFacts) =>
      keptBins(inputOf({}, { moving, filters, ...(previous && { previous }) }));
    assert.equal(during(false, ['region: East'], shown), undefined);
    assert.deepEqual(during(true, ['region: East'], shown), bins);
    // What is shown meanwhile does not change them.
    const later = histogramFacts(viewOf([5, 6, 7]), inputOf({}, { moving: true, filters: ['region: East'], previous: shown }));
    assert.deepEqual(during(true, ['region: South'], later), bins);
    // The own clause does not filter, and back at the start the numbers choose the same bins.
    assert.equal(during(true, ['region: West'], later), undefined);
    assert.equal(during(false, ['region: South'], later), undefined);
    assert.equal(during(true, ['region: South']), undefined);
    const over = histogramFacts(viewOf([5, 6, 7]), inputOf({}, { filters: ['region: East'], previous: later }));
    assert.deepEqual(over.start!.bins.edges.length, 4);
  });
});

describe('boxes while somebody drags', () => {
  const before = boxesOf(boxes());
  const names = (facts: DistributionFacts): readonly string[] => shownOf(facts).texts.rows.map(([name = '']) => name);
  const [east, west, south] = boxes().groups;

  it('stay in their rows though the order changes, and one without numbers keeps its row', () => {
    const next = { ...boxes(), groups: [{ ...south!, median: 900 }, { ...west!, key: 'North', name: 'North' }, east!] };
    assert.deepEqual(names(boxesOf(next)), ['South', 'North', 'East']);
    const held = boxesOf(next, before);
    assert.deepEqual(names(held), ['East', 'West and the islands', 'South', 'North']);
    const { texts, selection } = shownOf(held);
    assert.deepEqual(texts.rows[1]!.slice(1), ['0', '–', '–', '–', '–', '–', '–', '–', '0']);
    assert.equal(selection.count, 4);
    assert.equal(selection.clauseOf([3], [])!.where, 'region: North');
    assert.deepEqual(selection.chosenBy('region: North'), [3]);
    assert.match(described(held, 1).spoken, /Median –/);
    assert.match(held.summary, /^Median per order: highest in South \(\$900\.00\)/);
  });

  it('keep their scale, which grows for whiskers beyond it and not for outliers', () => {
    const extent = (groups: ReturnType<typeof boxes>['groups'], held?: DistributionFacts): readonly number[] =>
      boxChart(boxesOf({ ...boxes(), groups }, held)).extent;
    assert.deepEqual(extent([south!], before), extent(boxes().groups));
    assert.deepEqual(extent([{ ...south!, upper: 1000 }], before), [7.5, 1000]);
    assert.deepEqual(extent([{ ...south!, outliers: [{ value: 950, count: 1 }] }], before), [7.5, 900]);
  });

  it('are drawn as ever where they are of something else', () => {
    const one = { ...boxes(), groups: [south!] };
    assert.deepEqual(names(boxesOf(one, before, 'segment')), ['South']);
    assert.deepEqual(names(boxesOf(one, histogramOf(orders()))), ['South']);
  });
});
