import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-funnel.js';
import { embedCode } from '../../../src/elements/base/menu/embed-code.js';
import type { SalesFunnel } from '../../../src/elements/sales-funnel/sales-funnel.js';
import { allInside, clauses, clean, click, inside, middle, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { bars, putFollowed, whenReady, type FollowedPage } from '../followed-page.js';

const STAGES = ['Lead', 'Offer', 'Won'];

/** Deals with their present stage: 30 leads, 20 offers and 10 won ones, a third of each in the East. */
const DEALS = Array.from({ length: 60 }, (_, k) => ({
  deal: `D${k}`,
  date: `2024-0${1 + (k % 6)}-10`,
  region: k % 3 === 0 ? 'East' : 'West',
  stage: STAGES[k < 30 ? 0 : k < 50 ? 1 : 2],
  revenue: 5 + (k % 7),
}));

const show = (attributes: Readonly<Record<string, string>> = {}, width?: number): Promise<FollowedPage<SalesFunnel>> => {
  const widget = document.createElement('sales-funnel');
  const all = { id: 'funnel', stages: 'stage: Lead, Offer, Won', status: 'all', ...attributes };
  const page = putFollowed(widget, all, DEALS, width);
  page.kpi.status = 'all';
  return whenReady(page);
};

const revenueOf = (reached: (deal: (typeof DEALS)[number]) => boolean): number =>
  DEALS.filter(reached).reduce((sum, { revenue }) => sum + revenue, 0);

describe('sales-funnel', () => {
  watchConsole();
  afterEach(clean);

  it('shows stages as bars on one scale, as a sentence and as a table @release', async () => {
    const { widget } = await show();
    const widths = bars(widget).map(({ width }) => width);
    expect(widths[1]! / widths[0]!).to.be.closeTo(30 / 60, 0.001);
    expect(widths[2]! / widths[0]!).to.be.closeTo(10 / 60, 0.001);
    expect(tableRows(widget)).to.eql([
      ['Lead', '60', '100.0%', ''],
      ['Offer', '30', '50.0%', '50.0%'],
      ['Won', '10', '16.7%', '33.3%'],
    ]);
    expect((await widget.toCSV()).split('\r\n').slice(0, 3)).to.eql([
      'stage,number,first,previous',
      'Lead,60,1,',
      'Offer,30,0.5,0.5',
    ]);
    expect(inside(widget, 'h2').textContent.trim()).to.equal('From Lead to Won');
    expect(inside(widget, '.read').textContent.trim()).to.equal(
      'Won: 16.7% of Lead (60). The largest loss between two stages, 66.7%, is from Offer to Won.',
    );
  });

  it('shows the last of seven stages without scrolling in a narrow card', async () => {
    const stages = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name} = count()`).join(', ');
    const { widget } = await show({ stages }, 440);
    const { scrollHeight, clientHeight } = inside(widget, '.stage');
    expect(scrollHeight).to.be.at.most(clientHeight);
    expect(bars(widget)).to.have.length(7);
  });

  it('filters the page by the deals that reach a stage, and follows the filters of the page', async () => {
    const { widget, kpi } = await show();
    await click(middle(allInside(widget, '.stage .fill rect')[1]!));
    await kpi.ready;
    expect(clauses()).to.eql({ funnel: 'stage: Offer, Won' });
    expect(kpi.value).to.equal(revenueOf(({ stage }) => stage !== 'Lead'));
    expect(tableRows(widget).map(([, count]) => count)).to.eql(['60', '30', '10']);
    filterGroup('default').set('other', 'region: East');
    await widget.ready;
    expect(tableRows(widget).map(([, count]) => count)).to.eql(['20', '10', '3']);
  });

  it('is used by keyboard, and says what is reached and selected', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal(
      'Won: Number 10, Share of the first stage 16.7%, Share of the stage before 33.3%. Row 3 of 3.',
    );
    await sendKeys({ press: 'Enter' });
    await widget.ready;
    expect([clauses(), spoken(widget)]).to.eql([{ funnel: 'stage: Won' }, 'Selected Won.']);
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.eql({});
  });

  it('compares members below one another, and filters by a member and what it reaches @release', async () => {
    const { widget } = await show({ by: 'region' });
    const texts = (name: string): readonly string[] => allInside(widget, `.stage .${name} text`).map((text) => text.textContent);
    expect(texts('name')).to.eql(['West', 'East']);
    const names = tableRows(widget).map((row) => row.slice(0, 3));
    expect(names.slice(0, 3)).to.eql([
      ['West', 'Lead', '40'],
      ['West', 'Offer', '20'],
      ['West', 'Won', '7'],
    ]);
    const widths = allInside(widget, '.stage .fill rect').map((bar) => bar.getBoundingClientRect().width);
    expect(widths[0]! / widths[1]!).to.be.closeTo(0.5 / (7 / 40), 0.01);
    inside(widget, '[part=chart]').focus();
    for (const press of ['Home', 'ArrowDown', 'ArrowRight', 'Enter']) await sendKeys({ press });
    await widget.ready;
    expect(clauses()).to.eql({ funnel: 'region: East; stage: Offer, Won' });
    expect(allInside(widget, '.stage .fill:not(.ghosted) rect').length).to.equal(2);
  });

  it('is accessible, also with a funnel for each member, narrow and right to left @release', async () => {
    for (const attributes of [{}, { by: 'region' }, { by: 'region', locale: 'ar' }]) {
      const { widget } = await show(attributes, 320);
      expect(await violations(widget)).to.eql([]);
      clean();
    }
  });

  it('speaks the language of the page, and is embedded by URL @release', async () => {
    const { widget } = await show({ locale: 'de' });
    await widget.ready;
    expect(inside(widget, 'h2').textContent.trim()).to.equal('Von Lead bis Won');
    const { frame } = embedCode(widget, { provider: undefined, heading: '', page: undefined, height: 200 });
    expect(frame).to.contain('widget=sales-funnel&');
  });

  it('shows errors in its card, and recovers @release', async () => {
    const { widget } = await show();
    for (const [stages, code] of [
      ['stage: Lead', 'bad-option'],
      ['stage: Lead, Wno', 'bad-clause'],
      ['', 'bad-option'],
      ['visits, orders', 'missing-role'],
    ] as const) {
      widget.stages = stages;
      const error: unknown = await widget.ready.catch((problem: unknown) => problem);
      expect((error as { readonly code: string }).code, stages).to.equal(code);
      expect(inside(widget, '[role=alert]').textContent.trim(), stages).not.to.equal('');
    }
    widget.stages = 'stage: Lead, Won';
    await widget.ready;
    expect(tableRows(widget).length).to.equal(2);
  });
});
