import { expect } from '@open-wc/testing';
import { violations } from '../axe.js';
import { show as dashboard, widgets } from '../sales-dashboard/dashboard-page.js';
import { inside, show, textOf } from '../sales-kpi/kpi-page.js';
import { until } from '../../until.js';

/** Texts that the German page must not have. */
const ENGLISH = /\b(Revenue|Orders|Customers|Sales|Month|Average|rows|Source|newest|All dates|No filter|Filters|beat|leads)\b/;

/** All texts that a reader meets, those of assistive technology too. */
function textsOf(root: ShadowRoot): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '');
  const texts = [...root.querySelectorAll('*')].flatMap((one) => (one.localName === 'style' ? [] : [...one.childNodes]));
  return [...labels, ...texts.filter((node) => node instanceof Text).map((node) => node.data)].join(' | ');
}

describe('the languages', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    document.body.replaceChildren();
  });

  it('word a whole dashboard in German, and leave no English @release', async () => {
    document.documentElement.lang = 'de';
    const element = await dashboard({ locale: '' });
    expect(element.shadowRoot!.querySelector('h2')?.textContent).to.equal('Vertrieb');
    expect(element.shadowRoot!.querySelector('.lead')?.textContent).to.match(
      /^Umsatz 2017 bis 28\. Dez\.: 1\.800, ein Plus von 50,0\s%/,
    );
    const shown = Object.values(widgets(element));
    expect(shown.length).to.be.greaterThan(12);
    const left = [element, ...shown].flatMap((one) => ENGLISH.exec(textsOf(one.shadowRoot!)) ?? []);
    expect(left).to.eql([]);
  });

  it('follow the page from one to another @release', async () => {
    document.documentElement.lang = 'fr';
    const element = await dashboard({ locale: '' });
    const heading = () => element.shadowRoot!.querySelector('h2')?.textContent;
    const trend = () => textOf(widgets(element).trend as never, 'h2');
    expect([heading(), trend()]).to.eql(['Ventes', 'Chiffre d’affaires par mois']);
    document.documentElement.lang = 'es-MX';
    await until(() => trend() === 'Ingresos por mes');
    await element.ready;
    expect([heading(), trend()]).to.eql(['Ventas', 'Ingresos por mes']);
    document.documentElement.lang = 'ur';
    await until(() => trend() === 'Revenue by month');
    await element.ready;
    expect([heading(), trend()]).to.eql(['Sales', 'Revenue by month']);
    const page = element.shadowRoot!.querySelector('.page');
    expect([page?.getAttribute('dir'), page?.getAttribute('lang')]).to.eql(['rtl', 'en']);
  });

  it('word menus, explanations and errors @release', async () => {
    const kpi = await show({ locale: 'de-AT', compare: 'previous-year' });
    expect(textOf(kpi, '.dl')).to.contain('besser ggü. 60');
    inside(kpi, '.dots')!.click();
    await until(() => inside(kpi, '[role=menuitem]') !== null);
    const items = [...kpi.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    expect(items.map(({ textContent }) => textContent)).to.include.members(['Als Tabelle anzeigen', 'Wie wird das berechnet?']);
    items.at(-1)!.click();
    await until(() => inside(kpi, 'dd') !== null);
    const told = [...kpi.shadowRoot!.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(told).to.include('Umsatz: Gesamtumsatz abzüglich Retouren');
    kpi.measure = 'revnue';
    await kpi.ready.catch(() => undefined);
    expect(textOf(kpi, '[role=alert]')).to.equal('Die Kennzahl „revnue“ gibt es nicht Lösung: measure="revenue"');
  });

  it('keep a card accessible', async () => {
    document.documentElement.lang = 'de';
    const kpi = await show({ compare: 'previous-year', sparkline: '' });
    expect(await violations(kpi)).to.eql([]);
  });
});
