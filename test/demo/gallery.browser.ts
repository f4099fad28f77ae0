import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import { isLong } from '../random.js';
import { allQuestions, demoPage, loadStyles, mountPart, type Widget } from './demo-data.js';

/** The questions of the documentation with their tags. */
async function documented(): Promise<Readonly<Record<string, readonly string[]>>> {
  const text = await (await fetch('/docs/questions.md')).text();
  const sections = [...text.matchAll(/^## (.*)\n\n```html\n([^]*?)\n```$/gm)];
  return Object.fromEntries(
    sections.map(([, question = '', tags = '']) => {
      const page = new DOMParser().parseFromString(tags, 'text/html');
      return [question, [...page.body.children].map((tag) => tag.outerHTML.replaceAll('=""', '')).sort()];
    }),
  );
}

function shownIn(page: Document): Readonly<Record<string, readonly string[]>> {
  const sections = [...allQuestions(page).children];
  return Object.fromEntries(
    sections.map((section) => {
      const tags = [...section.querySelectorAll<HTMLElement>('[class] > *')].map((tag) => tag.outerHTML.replaceAll('=""', ''));
      return [section.querySelector('h2')!.textContent, tags.sort()];
    }),
  );
}

/** Puts the gallery on the page of this test, over small data. */
const mount = (page: Document): readonly Widget[] => mountPart(page, allQuestions(page));

describe('the gallery of the demo', () => {
  const page = globalThis.console;
  const { error, warn } = page;
  const messages: string[] = [];
  let unload: () => void;

  before(async () => {
    unload = await loadStyles();
    page.error = page.warn = (...parts: unknown[]): void => void messages.push(parts.map(String).join(' '));
  });
  after(() => {
    unload();
    Object.assign(page, { error, warn });
  });
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  it('answers each question of the documentation with the same tags', async () => {
    const gallery = await demoPage('gallery.html');
    const questions = await documented();
    expect(Object.keys(questions).length).to.equal(20);
    expect(shownIn(gallery)).to.deep.equal(questions);
    const [all, ...links] = [...gallery.querySelectorAll('nav a')].map((link) => link.getAttribute('href')!);
    expect(all).to.equal('#');
    expect(links).to.deep.equal([...gallery.querySelectorAll('template')].map(({ id }) => `#${id}`));
  });

  // The demo is no part of the package: npm run test:all paints it.
  if (!isLong) return;

  it('shows every tag with numbers, without an error, a word on the console, or anything that axe objects to', async () => {
    const widgets = mount(await demoPage('gallery.html'));
    const wrong = await Promise.all(
      widgets.map((widget) =>
        widget.ready.then(
          () => undefined,
          (reason: unknown) => `${widget.outerHTML}: ${String(reason)}`,
        ),
      ),
    );
    expect(wrong.filter((text) => text !== undefined)).to.deep.equal([]);
    expect(
      widgets.filter((widget) => widget.matches(':state(empty), :state(error)')).map(({ outerHTML }) => outerHTML),
    ).to.deep.equal([]);
    expect(messages, 'console').to.deep.equal([]);
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document.body, { runOnly });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal([]);
  });

  it('filters all by what is chosen in one', async () => {
    const widgets = mount(await demoPage('gallery.html'));
    await Promise.all(widgets.map(({ ready }) => ready));
    const kpi = document.querySelector<Widget & { readonly value: number }>('sales-kpi[measure=customers]')!;
    const all = kpi.value;
    filterGroup('default').set('test', 'channel: Online');
    await kpi.ready;
    expect(kpi.value).to.be.lessThan(all).and.greaterThan(0);
  });
});
