import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { ROWS } from '../../contract/widgets.js';
import { answerOf, choice, choose, clean, errorOf, field, show, texts } from './ask-page.js';

const revenue = ROWS.reduce((sum, row) => sum + Number(row.Revenue), 0);

describe('sales-ask', () => {
  afterEach(clean);

  it('answers a question that is typed, as a widget with its tag @release', async () => {
    const { ask, answers } = await show();
    field(ask).focus();
    await sendKeys({ type: 'total revenue' });
    await sendKeys({ press: 'Enter' });
    await ask.ready;
    const kpi = answerOf(ask) as HTMLElement & { readonly value: number; readonly ready: Promise<void> };
    expect(kpi.localName).to.equal('sales-kpi');
    expect(kpi.value).to.equal(revenue);
    expect(ask.tag).to.equal('<sales-kpi locale="en-US" measure="revenue"></sales-kpi>');
    expect(answers).to.deep.equal([
      { question: 'total revenue', plan: { tag: 'sales-kpi', attributes: { measure: 'revenue' } }, tag: ask.tag, unknown: [] },
    ]);
    expect(ask.shadowRoot!.activeElement).to.equal(field(ask));
  });

  it('offers questions about this data, each with an answer', async () => {
    const { ask } = await show();
    const shown = texts(ask, '.examples button');
    expect(shown.length).to.equal(4);
    expect(shown[0]).to.equal('Revenue by region');
    const listed = [...ask.shadowRoot!.querySelectorAll('option')].map(({ value }) => value);
    expect(listed.length).to.be.greaterThan(7);
    expect(
      listed.some((text) => /segment|country/i.test(text)),
      listed.join('; '),
    ).to.equal(false);
    ask.shadowRoot!.querySelector<HTMLButtonElement>('.examples button')!.click();
    await ask.ready;
    expect(ask.question).to.equal('Revenue by region');
    expect(ask.plan).to.deep.equal({ tag: 'sales-breakdown', attributes: { measure: 'revenue', by: 'region' } });
    expect(texts(ask, '.examples button')).to.deep.equal([]);
  });

  it('shows what was understood, and changes each part of it', async () => {
    const { ask, answers } = await show({ question: 'revenue by region last quarter vs a year ago' });
    expect(texts(ask, '.choice span')).to.deep.equal(['Measure', 'By', 'Period', 'Compared with', 'Shown as']);
    const values = ['Measure', 'By', 'Period', 'Compared with', 'Shown as'].map(
      (label) => choice(ask, label).selectedOptions[0]?.text,
    );
    expect(values).to.deep.equal(['Revenue', 'Region', 'previous quarter', 'Previous year', 'Bars']);
    await choose(ask, 'Measure', 'Orders');
    await choose(ask, 'By', 'Category');
    await choose(ask, 'Period', '2016');
    await choose(ask, 'Compared with', 'Nothing');
    expect(ask.plan).to.deep.equal({
      tag: 'sales-breakdown',
      attributes: { measure: 'orders', by: 'category', where: 'date: 2016' },
    });
    const before = answerOf(ask);
    await choose(ask, 'Shown as', 'Table');
    expect(answerOf(ask)).not.to.equal(before);
    expect(answerOf(ask).localName).to.equal('sales-table');
    expect(ask.shadowRoot!.activeElement).to.equal(choice(ask, 'Shown as'));
    expect(answers.map(({ plan }) => plan.tag)).to.deep.equal([...Array<string>(5).fill('sales-breakdown'), 'sales-table']);
    expect(answers.at(-1)?.tag).to.equal(ask.tag);
    await choose(ask, 'By', 'Product');
    expect(choice(ask, 'By').selectedOptions[0]?.text).to.equal('Product');
  });

  it('changes a filter, and keeps the others', async () => {
    const { ask } = await show({ question: 'revenue in the West by category in 2017' });
    expect(choice(ask, 'Region').selectedOptions[0]?.text).to.equal('West');
    await choose(ask, 'Region', 'North');
    expect(ask.plan?.attributes).to.deep.equal({ measure: 'revenue', by: 'category', where: 'region: North; date: 2017' });
    await choose(ask, 'Region', 'All');
    expect(ask.plan?.attributes).to.deep.equal({ measure: 'revenue', by: 'category', where: 'date: 2017' });
    expect(texts(ask, '.choice span')).not.to.include('Region');
  });

  it('names each word that was not understood, with the nearest valid ones', async () => {
    const { ask, answers } = await show({ question: 'revenue by regoin and colour for rvnue' });
    expect(answers[0]?.unknown).to.deep.equal(['colour', 'rvnue']);
    expect(texts(ask, '.notes li')).to.deep.equal([
      '“colour” was not understood.',
      '“rvnue” was not understood. Use instead: Revenue',
      '“regoin” was read as “region”.',
    ]);
    expect(ask.shadowRoot!.querySelector('[role="status"]')?.textContent).to.include('“colour” was not understood.');
    const { ask: other } = await show({ question: 'revenue by salesperson' });
    expect(texts(other, '.notes li').join('\n')).to.equal('The data has no “salesperson”. The data has: RegionCategoryProduct');
    other.shadowRoot!.querySelector<HTMLButtonElement>('.notes button')!.click();
    await other.ready;
    expect(other.question).to.equal('revenue by Region');
    expect(other.plan?.attributes.by).to.equal('region');
    expect(texts(other, '.notes li')).to.deep.equal([]);
    expect(other.shadowRoot!.activeElement).to.equal(field(other));
  });

  it('says why there is no answer', async () => {
    const { ask, answers } = await show({ question: 'how is the mood' });
    expect(texts(ask, '[part~="status"] b')).to.deep.equal([
      'No answer was found. Name a measure and what to group it by, as in the examples.',
    ]);
    expect(ask.plan).to.equal(undefined);
    expect(ask.tag).to.equal('');
    expect(answers).to.deep.equal([]);
  });

  it('tells the answer to screen readers: its heading and its sentence', async () => {
    const { ask } = await show({ question: 'revenue by region' });
    const spoken = ask.shadowRoot!.querySelector('[role="status"]')!.textContent;
    expect(spoken).to.match(/^Answer: Revenue by region\. .*(West|North|South)/);
  });

  it('copies the tag with the attributes for its data', async () => {
    const { ask } = await show({ question: 'orders', src: '/fixtures/orders-small.csv', currency: 'EUR' });
    expect(ask.tag).to.equal(
      '<sales-kpi src="/fixtures/orders-small.csv" locale="en-US" currency="EUR" measure="orders"></sales-kpi>',
    );
    const { clipboard } = navigator;
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    ask.shadowRoot!.querySelector('details')!.open = true;
    ask.shadowRoot!.querySelector<HTMLButtonElement>('.code button')!.click();
    while (copied.length === 0 || !texts(ask, '.code .muted')[0]) await new Promise(requestAnimationFrame);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(copied).to.deep.equal([ask.tag]);
    expect(texts(ask, '.code .muted')).to.deep.equal(['The tag was copied.']);
  });

  it('takes the plan of a function of the page, after a check', async () => {
    const seen: unknown[] = [];
    const { ask } = await show(
      { question: 'umsätze bitte' },
      {
        interpret: (question, { members }) => {
          seen.push(question, members?.region?.length);
          return Promise.resolve({ tag: 'sales-breakdown', attributes: { measure: 'profit', by: 'region' } });
        },
      },
    );
    expect(seen).to.deep.equal(['umsätze bitte', 3]);
    expect(ask.plan?.attributes).to.deep.equal({ measure: 'profit', by: 'region' });
    expect(choice(ask, 'Measure').selectedOptions[0]?.text).to.equal('Profit');
  });

  it('refuses a plan of a function that the data cannot show, and says what is wrong', async () => {
    const plans: readonly [plan: unknown, reason: RegExp][] = [
      [{ tag: 'sales-kpi', attributes: { measure: 'revnue' } }, /revnue/],
      [{ tag: 'sales-chart', attributes: {} }, /sales-chart.*sales-kpi/],
      [{ tag: 'sales-kpi', attributes: { onclick: 'alert(1)' } }, /onclick/],
      [{ tag: 'sales-breakdown', attributes: { by: 'country' } }, /country/],
      [undefined, /undefined/],
    ];
    for (const [plan, reason] of plans) {
      const { ask, answers } = await show({ question: 'revenue' }, { interpret: () => plan });
      const [text = ''] = texts(ask, '[part~="status"] b');
      expect(text).to.match(/^The answer is not valid: /);
      expect(text).to.match(reason);
      expect(ask.plan).to.equal(undefined);
      expect(answers).to.deep.equal([]);
      clean();
    }
  });

  it('shows the error of a function that fails, and drops an answer that a newer question overtakes', async () => {
    const { ask } = await show({ question: 'revenue' }, { interpret: () => Promise.reject(new Error('quota exceeded')) });
    expect(texts(ask, '[part~="status"] b')[0]).to.include('quota exceeded');
    const answers: ((plan: unknown) => void)[] = [];
    ask.interpret = () => new Promise((resolve) => answers.push(resolve));
    ask.question = 'first';
    await ask.updateComplete;
    ask.question = 'second';
    await ask.updateComplete;
    expect(texts(ask, 'p.muted')).to.deep.equal(['Looking for the answer…']);
    answers.at(-1)!({ tag: 'sales-kpi', attributes: { measure: 'orders' } });
    answers.at(-2)!({ tag: 'sales-kpi', attributes: { measure: 'units' } });
    await ask.ready;
    expect(ask.plan?.attributes.measure).to.equal('orders');
  });

  it('understands questions in the language of the page, and in English where it understands none @release', async () => {
    const { ask } = await show({ locale: 'de', question: 'Umsatz nach Region letztes Quartal im Vergleich zum Vorjahr' });
    expect(ask.plan).to.deep.equal({
      tag: 'sales-breakdown',
      attributes: { measure: 'revenue', by: 'region', compare: 'previous-year', where: 'date: previous quarter' },
    });
    expect(texts(ask, 'form label')).to.deep.equal(['Frage zu den Daten']);
    expect(texts(ask, '#languages')).to.deep.equal([]);
    const { ask: japanese } = await show({ locale: 'ja' });
    expect(texts(japanese, '#languages')).to.deep.equal(['質問は英語、ドイツ語、フランス語、スペイン語で理解されます。']);
    expect(field(japanese).getAttribute('aria-describedby')).to.equal('languages');
    expect(texts(japanese, '.examples button')[0]).to.equal('Revenue by region');
    expect(japanese.shadowRoot!.querySelector('.examples')!.getAttribute('lang')).to.equal('en');
  });

  it('uses the names of the page for measures', async () => {
    const { ask } = await show({ terms: 'revenue: Net sales; region: Area', question: 'net sales by area' });
    expect(ask.plan?.attributes).to.deep.equal({ measure: 'revenue', by: 'region' });
    expect(choice(ask, 'By').selectedOptions[0]?.text).to.equal('Area');
  });

  it('answers over the source of the page, in its filter group', async () => {
    const source = document.createElement('sales-source');
    await import('../../../src/define/sales-source.js');
    source.data = ROWS;
    document.body.append(source);
    const { ask } = await show({ source: '', question: 'revenue', group: 'asked' });
    const kpi = answerOf(ask) as HTMLElement & { readonly value: number; readonly ready: Promise<void> };
    expect(kpi.value).to.equal(revenue);
    filterGroup('asked').set('page', 'region: West');
    await new Promise(requestAnimationFrame);
    await kpi.ready;
    const west = ROWS.filter(({ Region }) => Region === 'West').reduce((sum, row) => sum + Number(row.Revenue), 0);
    expect(kpi.value).to.equal(west);
    filterGroup('asked').clear();
  });

  it('clears the answer with an empty question', async () => {
    const { ask } = await show({ question: 'revenue' });
    field(ask).value = '';
    ask.shadowRoot!.querySelector<HTMLButtonElement>('.ask')!.click();
    await ask.ready;
    expect(ask.plan).to.equal(undefined);
    expect(texts(ask, '.choice')).to.deep.equal([]);
    expect(texts(ask, '.examples button').length).to.equal(4);
  });

  it('shows the error of missing data, and answers once the data is there', async () => {
    const { ask } = await show({ src: '/fixtures/missing.csv', question: 'orders' });
    expect(await errorOf(ask)).to.include('missing.csv');
    expect(texts(ask, '[role="alert"] b')[0]).to.include('missing.csv');
    ask.src = '/fixtures/orders-small.csv';
    await ask.ready;
    expect(texts(ask, '[role="alert"]')).to.deep.equal([]);
    expect(ask.plan?.attributes.measure).to.equal('orders');
  });
});
