import { expect } from '@open-wc/testing';
import { active, clean, inside, rowNamed, show, spoken, textOf, violations } from '../sales-table/table-page.js';
import { press } from '../keys.js';

const HIGHLIGHT = 'margin < 0: negative; margin > 20%: positive; revenue >= 6K: strong';
const marksIn = (root: ParentNode): readonly (readonly [outcome: string, text: string])[] =>
  [...root.querySelectorAll<HTMLElement>('.hl')].map((mark) => [mark.className.replace('hl ', ''), textOf(mark)]);

/** Waits for the newest state of a widget; errors count as states. */
async function codeOf(widget: { readonly ready: Promise<void> }): Promise<string | undefined> {
  return widget.ready.then(
    () => undefined,
    (error: unknown) => (error as { readonly code: string }).code,
  );
}

describe('highlighted numbers', () => {
  afterEach(clean);

  it('have a color, a sign and a condition in the rows of a table, and a legend @release', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, margin', highlight: HIGHLIGHT });
    const row = rowNamed(table, 'Product Z');
    expect(marksIn(row)).to.deep.equal([['negative', '−10.0%']]);
    expect(row.querySelector('.hl .vh')!.textContent).to.equal(' (Margin < 0%)');
    expect(row.querySelectorAll('.hl svg').length).to.equal(1);
    expect(marksIn(rowNamed(table, 'Product Y'))).to.deep.equal([['positive', '25.0%']]);
    expect(marksIn(inside(table, 'tfoot'))).to.deep.equal([]);
    expect(marksIn(inside(table, '[part=legend]'))).to.deep.equal([
      ['negative', 'Margin < 0%'],
      ['positive', 'Margin > 20%'],
      ['strong', 'Revenue ≥ $6K'],
    ]);
    expect(await violations(table)).to.deep.equal([]);
  });

  it('are read with the row at the cursor', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, margin', highlight: HIGHLIGHT });
    inside(table, 'table').focus();
    await press('ArrowDown');
    expect(active(table)).to.contain('margin −10.0%, Margin < 0%');
    expect(spoken(table)).not.to.contain('undefined');
  });

  it('are marked under each member of a pivot, by the numbers of that member', async () => {
    const attributes = {
      by: 'region',
      columns: 'year(date)',
      measure: 'revenue, profit',
      highlight: 'revenue - profit > 18K: positive',
    };
    const { table } = await show(attributes);
    const cells = [...inside(table, 'tbody').querySelectorAll('td')].map((cell) => cell.querySelector('.hl.positive') !== null);
    const costs = table
      .result!.rows()
      .flatMap((row) => ['2016.', '2017.', ''].map((prefix) => Number(row[`${prefix}revenue`]) - Number(row[`${prefix}profit`])));
    expect(cells).to.deep.equal(costs.flatMap((cost) => [cost > 18_000, false]));
    expect(costs.filter((cost) => cost > 18_000).length).to.be.within(1, costs.length - 1);
  });

  it('mark the numbers of a KPI, whose legend says why', async () => {
    const { kpi } = await show();
    Object.assign(kpi, {
      measure: 'revenue, margin, profit',
      highlight: 'margin < 20%: warning; revenue > 1K: strong; profit < 0: negative',
    });
    await kpi.ready;
    const root = kpi.shadowRoot!;
    expect(marksIn(root.querySelector('.val')!).map(([outcome]) => outcome)).to.deep.equal(['strong']);
    expect(marksIn(root.querySelector('.others')!).map(([outcome]) => outcome)).to.deep.equal(['warning']);
    expect(marksIn(root.querySelector('[part=legend]')!)).to.deep.equal([
      ['strong', 'Revenue > $1K'],
      ['warning', 'Margin < 20%'],
    ]);
    expect(await violations(kpi)).to.deep.equal([]);
    kpi.alert = 'revenue > 1K';
    await kpi.ready;
    expect(root.querySelector('[part=alert]')).not.to.equal(null);
    expect(marksIn(root.querySelector('.val')!).length).to.equal(1);
    kpi.highlight = '';
    await kpi.ready;
    expect(marksIn(root)).to.deep.equal([]);
  });

  it('show the error of a condition, which names the repair and applies it', async () => {
    const { table, kpi } = await show({ by: 'product' });
    table.setAttribute('highlight', 'margin < 10%: negative');
    expect(await codeOf(table)).to.equal('bad-option');
    const fix = table.shadowRoot!.querySelector<HTMLElement>('[part=status]')!;
    expect(fix.textContent).to.contain('measure="revenue, margin"');
    table.setAttribute('measure', 'revenue, margin');
    expect(await codeOf(table)).to.equal(undefined);
    expect(marksIn(inside(table, 'tbody')).length).to.be.above(0);
    kpi.setAttribute('highlight', 'revenu > 1: strong');
    expect(await codeOf(kpi)).to.equal('unknown-measure');
  });
});
