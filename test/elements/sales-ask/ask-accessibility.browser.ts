import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../axe.js';
import { answerOf, clean, field, show, texts } from './ask-page.js';

describe('sales-ask for assistive technology', () => {
  afterEach(clean);

  it('passes axe before a question, with an answer, with unknown words and without an answer', async () => {
    for (const question of ['', 'revenue by region', 'revenue by salesperson and colour', 'how is the mood']) {
      const { ask } = await show({ question });
      expect(await violations(ask), question).to.deep.equal([]);
      clean();
    }
  });

  it('is used with the keyboard alone, and keeps the focus where it is @release', async () => {
    const { ask } = await show();
    const root = ask.shadowRoot!;
    field(ask).focus();
    await sendKeys({ type: 'revenue by region' });
    await sendKeys({ press: 'Enter' });
    await ask.ready;
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement?.textContent).to.equal('Ask');
    await sendKeys({ press: 'Tab' });
    const select = root.activeElement as HTMLSelectElement;
    expect(select.closest('label')?.querySelector('span')?.textContent).to.equal('Measure');
    await sendKeys({ press: 'ArrowDown' });
    await ask.ready;
    expect(ask.plan?.attributes.measure).not.to.equal('revenue');
    expect(root.activeElement).to.equal(select);
  });

  it('is right to left in Arabic, with the tag from left to right @release', async () => {
    const { ask } = await show({ locale: 'ar', question: 'revenue by region' });
    expect(getComputedStyle(ask.shadowRoot!.querySelector('.box')!).direction).to.equal('rtl');
    expect(getComputedStyle(ask.shadowRoot!.querySelector('code')!).direction).to.equal('ltr');
    expect(texts(ask, '#languages').length).to.equal(1);
  });

  it('needs no scrolling to the side at 320 pixels @release', async () => {
    const { ask } = await show({ question: 'revenue by region last quarter vs a year ago' });
    ask.style.inlineSize = '288px';
    await answerOf(ask).ready;
    ask.shadowRoot!.querySelector('details')!.open = true;
    const { right } = ask.getBoundingClientRect();
    const wide = [...ask.shadowRoot!.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > right + 1);
    expect(wide.map(({ className, localName }) => `${localName} ${className}`)).to.deep.equal([]);
  });
});
