import { expect } from '@open-wc/testing';
import type { QueryPlan } from '../../../src/query/plan.js';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import { loadErrorTexts } from '../../../src/elements/base/messages/messages.js';
import { SalesError } from '../../../src/util/error.js';
import { until } from '../../until.js';
import { clauses, clean, click, inside, spoken } from '../chart-page.js';
import * as cohort from '../sales-cohort/cohort-page.js';
import * as distribution from '../sales-distribution/distribution-page.js';

const ask = Reflect.get(DataConnection.prototype, 'ask') as (...parts: unknown[]) => Promise<ResultRecord>;

/** Has the queries for the members of a selection fail while `isAway` returns true. */
function breakSelections(isAway: () => boolean): void {
  DataConnection.prototype.ask = function (this: DataConnection, plan: QueryPlan, ...rest) {
    const { analysis } = plan;
    const isSelection = analysis?.kind === 'members' && 'limit' in analysis;
    if (!isSelection || !isAway()) return ask.call(this, plan, ...rest);
    // As by the connection: the texts of errors have loaded when a query fails.
    const texts = Promise.resolve(loadErrorTexts());
    return texts.then(() =>
      Promise.reject(new SalesError('network', 'no connection', { params: { url: 'https://example.org/' } })),
    );
  };
}

const why = (widget: Element): string | undefined => widget.shadowRoot?.querySelector('.foot .why')?.textContent.trim();

/** Selects, and expects the card to say why nothing was selected until Retry selects. */
async function selectTwice(
  widget: Element & { readonly updateComplete: Promise<unknown> },
  select: () => Promise<void>,
): Promise<void> {
  let isAway = true;
  breakSelections(() => isAway);
  await select();
  await until(() => why(widget), 'the reason in the foot of the card');
  expect(why(widget)).to.equal('No connection');
  expect(spoken(widget)).to.equal(why(widget));
  expect(clauses()).to.deep.equal({});
  expect(widget.matches(':state(error), :state(stale)')).to.equal(false);
  isAway = false;
  inside(widget, '.foot .why + button').click();
  await until(() => Object.keys(clauses()).length > 0, 'the clause of the selection');
  await widget.updateComplete;
  expect(why(widget)).to.equal(undefined);
}

describe('a selection whose query fails', () => {
  afterEach(() => {
    Reflect.set(DataConnection.prototype, 'ask', ask);
    clean();
  });

  it('is explained in the card of cohorts, and made by Retry @release', async () => {
    const { widget } = await cohort.show();
    await selectTwice(widget, () => click(cohort.textAt(widget, 'Mar 2023')));
  });

  it('is explained in the card of a distribution, and made by Retry', async () => {
    const { widget } = await distribution.show();
    await selectTwice(widget, () => distribution.click(distribution.bars(widget)[1]!));
    expect(distribution.full(widget)).to.equal(1);
  });

  it('leaves the bins selected that the filter follows', async () => {
    const { widget } = await distribution.show();
    const bars = distribution.bars(widget);
    await distribution.click(bars[1]!);
    await until(() => Object.keys(clauses()).length > 0, 'the clause of the selection');
    await widget.ready;
    breakSelections(() => true);
    await distribution.click(bars[3]!);
    await until(() => why(widget), 'the reason in the foot of the card');
    await widget.ready;
    expect(distribution.full(widget)).to.equal(1);
    expect(distribution.bars(widget)[1]!.x).to.equal(bars[1]!.x);
    expect(inside(widget, '.stage .fill:not(.ghosted) rect').getBoundingClientRect().x).to.equal(bars[1]!.x);
  });
});
