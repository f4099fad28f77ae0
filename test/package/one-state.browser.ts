// What bundling can break, because a file could have a copy of a module with a state: terms, texts, addresses and filters.
import { expect } from '@open-wc/testing';
import type { filterGroup, registerLocale, setBasePath } from '../../src/index.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { until } from '../until.js';
import { openFrame, pageAddress, widgetIn, type Frame, type Widget } from './page.js';

/** No policy that hinders anything. */
const OPEN = "default-src * data: blob: 'unsafe-inline'";
const FILE = '/fixtures/orders-small.csv';
const TERMS = 'revenue: Erlös; aov: Warenkorb | Warenkörbe; region: Gebiet | Gebiete';

/** The texts of every widget of a frame, once each is ready. */
async function textsIn(frame: Frame): Promise<readonly string[]> {
  const widgets = [...frame.document.querySelectorAll<Widget>('sales-kpi, sales-breakdown')];
  for (const { localName } of widgets) await frame.window.customElements.whenDefined(localName);
  await Promise.all(widgets.map(({ ready }) => ready));
  return widgets.map(
    ({ localName, parentElement, shadowRoot }) => `${localName} ${parentElement!.lang}: ${shadowRoot!.textContent}`,
  );
}

/** Widgets in some languages: what every card says, and what single elements say in a file that they load. */
const inLanguages = (languages: readonly string[], attributes: string): string =>
  languages
    .map(
      (lang) =>
        `<div lang="${lang}"><sales-kpi ${attributes} measure="revenue, aov"></sales-kpi>
        <sales-breakdown ${attributes} measure="revenue" by="region"></sales-breakdown></div>`,
    )
    .join('');

describe('the built package in other languages', () => {
  const languages = ['en', ...Object.keys(LANGUAGES).filter((tag) => tag !== 'en-xa')];
  const SCRIPTS = { modules: ['/dist/define/all.js'], scripts: ['/dist/sales-elements-complete.js'] };

  /** As many languages as fit into an address. */
  const SOME = 11;

  for (const [kind, files] of Object.entries(SCRIPTS)) {
    const hasTerms = async (some: readonly string[]): Promise<void> => {
      const html = `${inLanguages(some, `src="${FILE}" terms="${TERMS}"`)}
        <sales-source id="named" src="${FILE}" terms="${TERMS}"></sales-source>
        ${inLanguages(some, 'source="named"')}`;
      const frame = await openFrame(pageAddress({ [kind]: files, html, policy: OPEN }));
      const texts = await textsIn(frame);
      expect(texts).to.have.length(4 * some.length);
      for (const text of texts) {
        expect(text).to.match(/erlös/i);
        expect(text).to.match(text.startsWith('sales-kpi') ? /warenk/i : /gebiet/i);
      }
      frame.remove();
    };

    it(`has the terms of a card and of a source, as ${kind} @release`, async () => {
      for (let from = 0; from < languages.length; from += SOME) await hasTerms(languages.slice(from, from + SOME));
    });
  }
});

const ICELANDIC = {
  names: { roles: { revenue: 'Tekjur' } },
  measure: '{name, measure}',
  goal: '{value, select, none {Markmið} other {Markmið {value}}}',
};

/** What `sales-elements` exports, in a page that has its tags from other files of the package. */
interface Library {
  readonly filterGroup: typeof filterGroup;
  readonly registerLocale: typeof registerLocale;
  readonly setBasePath: typeof setBasePath;
}

async function libraryIn({ document, window }: Frame): Promise<Library> {
  const page = window as unknown as { library?: Library };
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = "import * as library from '/dist/index.js'; globalThis.library = library;";
  document.head.append(script);
  await until(() => page.library !== undefined);
  return page.library!;
}

describe('dist/index.js next to dist/define', () => {
  const open = (html: string): Promise<Frame> =>
    openFrame(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html, policy: OPEN }));
  const KPI = `<sales-kpi src="${FILE}" measure="revenue"></sales-kpi>`;

  it('registers texts for the tags', async () => {
    const frame = await open(`<div lang="de-CH">${KPI}</div>`);
    const { registerLocale } = await libraryIn(frame);
    registerLocale('de-CH', { measure: () => 'Ertrag' });
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.shadowRoot!.textContent).to.contain('Ertrag');
    frame.remove();
  });

  it('registers a translation for the tags, with terms of the page @release', async () => {
    const frame = await open(`<div lang="is">${KPI.replace('>', ' goal="5000" terms="revenue: Sala">')}</div>`);
    const { registerLocale } = await libraryIn(frame);
    registerLocale('is', ICELANDIC);
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.shadowRoot!.textContent).to.contain('Sala').and.contain('Markmið 5');
    frame.remove();
  });

  it('registers a translation in the complete script, under the strict policy @release', async () => {
    const html = `<div lang="is">${KPI.replace('>', ' goal="5000">')}</div>`;
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html }));
    const { salesElements } = frame.window as unknown as { readonly salesElements: Library };
    salesElements.registerLocale('is', ICELANDIC);
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.shadowRoot!.textContent).to.contain('Tekjur').and.contain('Markmið 5');
    // Its worker is in the script, so the policy has the queries run on the page.
    expect(frame.window.violations.filter((one) => !one.startsWith('worker-src'))).to.deep.equal([]);
    frame.remove();
  });

  it('sets the folder from which the tags load', async () => {
    const frame = await open('');
    const { setBasePath } = await libraryIn(frame);
    setBasePath('/test/nowhere');
    frame.document.body.innerHTML = `<div lang="fr">${KPI}</div>`;
    const requests = (): readonly string[] =>
      frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    await until(() => requests().includes('/test/nowhere/language-fr.js'));
    expect(requests()).not.to.contain('/dist/chunks/language-fr.js');
    frame.remove();
  });

  it('filters the tags, also those of a second copy of the library', async () => {
    for (const modules of ['/dist/define/sales-kpi.js', '/test/bundle/define/all.js']) {
      const frame = await openFrame(pageAddress({ modules: [modules], html: KPI, policy: OPEN }));
      const { filterGroup } = await libraryIn(frame);
      filterGroup().set('test', 'region: South');
      const kpi = await widgetIn(frame, 'sales-kpi');
      await until(() => kpi.value === 585.5);
      frame.remove();
    }
  });
});
