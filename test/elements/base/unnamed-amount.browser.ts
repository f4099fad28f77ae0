// @release: a dashboard over one odd file; open-question.browser.ts has questions in cards
import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';

const LINES = Array.from({ length: 30 }, (_, at) => `2024-01-${String(at + 1).padStart(2, '0')},${12.5 + at}`);
const SRC = `data:text/csv,${encodeURIComponent(['date,Wert XY', ...LINES].join('\n'))}`;

describe('cards of a file with an amount under an unknown name', () => {
  it('offer the column with its sum, and show the figure once it is chosen', async () => {
    const cards = (['sales-kpi', 'sales-trend'] as const).map((tag) => {
      const card = document.createElement(tag);
      card.measure = 'revenue';
      card.src = SRC;
      document.body.append(card);
      return card;
    });
    await Promise.allSettled(cards.map(({ ready }) => ready));
    for (const { shadowRoot } of cards) {
      const find = (): HTMLButtonElement | undefined =>
        [...shadowRoot!.querySelectorAll<HTMLButtonElement>('.acts .btn')].find(({ textContent }) =>
          textContent.includes('Wert XY'),
        );
      for (let wait = 0; wait < 100 && !find(); wait += 1) await new Promise((resolve) => void setTimeout(resolve, 20));
      expect(find()?.textContent).to.contain('810');
    }
    cards[0]!.shadowRoot!.querySelector<HTMLButtonElement>('.acts .btn')!.click();
    const kpi = document.querySelector('sales-kpi')!;
    for (let wait = 0; wait < 100 && kpi.value !== 810; wait += 1) await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(kpi.value).to.equal(810);
    for (const card of cards) card.remove();
  });
});
