import { expect } from 'chai';
import '../../../src/define/all.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { lightnessOf } from '../../../src/elements/base/card/surroundings-controller.js';
import { ELEMENTS } from '../../../src/registry/elements.js';
import { until } from '../../until.js';
import { clean, inside } from '../chart-page.js';

const ROWS = [
  { order: 'A1', date: '2017-01-15', region: 'West', revenue: 20 },
  { order: 'A2', date: '2017-02-15', region: 'East', revenue: 30 },
];

type Widget = HTMLElement & { data: unknown; readonly ready: Promise<void> };

function mount(tag: string, attributes: Readonly<Record<string, string>> = {}, parent: Element = document.body): Widget {
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = ROWS;
  parent.append(widget);
  return widget;
}

const schemeOf = (widget: Element): string => getComputedStyle(widget).colorScheme;

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  clean();
});

describe('a card on the page', () => {
  it('keeps a distance from other cards between paragraphs, and none of its own in a grid or a flex row', async () => {
    const [first, second] = [mount('sales-kpi'), mount('sales-kpi')];
    await Promise.all([first.ready, second.ready]);
    const gap = second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
    expect(gap).to.equal(16);
    for (const display of ['grid', 'flex']) {
      const box = document.createElement('div');
      box.style.display = display;
      document.body.append(box);
      expect(getComputedStyle(mount('sales-kpi', {}, box)).marginBlock).to.equal('0px');
    }
  });

  it('is at most 24rem wide with one number, and as wide as its place with several or in a grid', async () => {
    const [one, several] = [mount('sales-kpi'), mount('sales-kpi', { measure: 'revenue, orders' })];
    await Promise.all([one.ready, several.ready]);
    expect(one.offsetWidth).to.equal(384);
    expect(several.offsetWidth).to.be.above(700);
  });

  it('shares the columns of a grid equally, and has room for an error in a flex row', async () => {
    const box = document.createElement('div');
    box.style.display = 'grid';
    box.style.gridTemplateColumns = 'auto auto';
    document.body.append(box);
    const [bars, line] = [mount('sales-breakdown', { by: 'region' }, box), mount('sales-trend', {}, box)];
    await Promise.all([bars.ready, line.ready]);
    await until(() => Math.abs(bars.offsetWidth - line.offsetWidth) <= 1, 'both charts are as wide');
    box.style.display = 'flex';
    line.setAttribute('measure', 'revnue');
    await until(() => line.matches(':state(error)'), 'the error shows');
    expect(line.offsetWidth).to.be.above(250);
    box.style.inlineSize = '200px';
    expect(line.offsetWidth).to.be.below(150);
    box.remove();
  });

  it('has no frame with appearance="plain"', async () => {
    const widget = mount('sales-breakdown', { by: 'region', appearance: 'plain' });
    await widget.ready;
    const { borderTopWidth, paddingLeft, backgroundColor } = getComputedStyle(inside(widget, '.card'));
    expect([borderTopWidth, paddingLeft, backgroundColor]).to.eql(['0px', '0px', 'rgba(0, 0, 0, 0)']);
    expect(getComputedStyle(widget).marginBlock).to.equal('0px');
    expect(inside(widget, '.body').getBoundingClientRect().left).to.equal(widget.getBoundingClientRect().left);
  });

  it('refuses an appearance, a theme and a print that it does not know', async () => {
    for (const name of ['appearance', 'theme', 'print']) {
      const widget = mount('sales-kpi', { [name]: 'fancy' });
      widget.addEventListener('sales-error', (event) => event.preventDefault());
      const error: unknown = await widget.ready.catch((failure: unknown) => failure);
      expect(error).to.have.property('message').that.contains(`${name}: invalid value 'fancy'`);
    }
  });
});

describe('the filter bar of a dashboard', () => {
  it('has the color behind it, and changes with the theme of the page @release', async () => {
    document.body.style.background = 'rgb(250, 240, 230)';
    const dashboard = mount('sales-dashboard');
    await dashboard.ready;
    const background = (): string => getComputedStyle(inside(dashboard, '.filters')).backgroundColor;
    expect(background()).to.equal('rgb(250, 240, 230)');
    document.body.style.background = 'rgb(20, 20, 30)';
    await until(() => background() === 'rgb(20, 20, 30)');
    document.body.style.background = '';
    await until(() => background() === 'rgb(255, 255, 255)');
  });
});

describe('the theme', () => {
  it('is dark on a dark background of a page without color-scheme, and follows the page', async () => {
    const widget = mount('sales-kpi');
    expect(schemeOf(widget)).to.equal('normal');
    document.body.style.background = '#111';
    await until(() => schemeOf(widget) === 'dark');
    document.body.style.background = 'oklch(0.97 0.01 250)';
    await until(() => schemeOf(widget) === 'normal');
    document.body.style.cssText = 'background: linear-gradient(black, black); color: white';
    await until(() => schemeOf(widget) === 'dark');
  });

  it('is that of the color-scheme where the page declares one', () => {
    document.body.style.cssText = 'background: #111; color-scheme: light';
    expect(schemeOf(mount('sales-kpi'))).to.equal('light');
  });

  it('is what its attribute says', () => {
    const light = mount('sales-kpi', { theme: 'dark' });
    document.body.style.background = '#111';
    const dark = mount('sales-kpi', { theme: 'light' });
    expect([schemeOf(light), schemeOf(dark)]).to.eql(['dark', 'light']);
  });

  it('of a dashboard is that of its widgets @release', async () => {
    document.body.style.background = 'rgb(20 20 30)';
    const dashboard = mount('sales-dashboard');
    await dashboard.ready;
    const tile = dashboard.shadowRoot!.querySelector('sales-kpi')!;
    expect([schemeOf(dashboard), schemeOf(tile)]).to.eql(['dark', 'dark']);
  });
});

describe('lightnessOf', () => {
  it('reads colors as browsers compute them', () => {
    const rounded = (color: string): number | undefined => {
      const lightness = lightnessOf(color);
      return lightness === undefined ? undefined : Math.round(lightness * 100) / 100;
    };
    expect(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'rgba(10, 10, 10, 0.9)'].map(rounded)).to.eql([
      0,
      1,
      undefined,
      0.04,
    ]);
    expect(['oklch(0.2 0.01 255)', 'oklab(0.9 0 0)', 'lab(15 0 0)', 'color(srgb 1 1 1)'].map(rounded)).to.eql([
      0.2, 0.9, 0.15, 1,
    ]);
  });
});

describe('a dashboard on a page', () => {
  it('takes a sans-serif font of the system where the page sets none, and else that of the page', async () => {
    const fontOfNew = async (): Promise<string> => {
      const dashboard = mount('sales-dashboard') as SalesDashboard;
      await dashboard.updateComplete;
      return getComputedStyle(dashboard).fontFamily;
    };
    document.body.style.fontFamily = 'initial';
    expect(await fontOfNew()).to.equal('system-ui, sans-serif');
    document.body.style.fontFamily = 'Georgia, serif';
    expect(await fontOfNew()).to.equal('Georgia, serif');
  });
});

describe('the room before the scripts run', () => {
  it('is that of the cards @release', async () => {
    const tokens = await (await fetch('/test/bundle/tokens.css')).text();
    const frame = document.createElement('iframe');
    frame.width = '1200';
    document.body.append(frame);
    const page = frame.contentDocument!;
    const sheet = new (frame.contentWindow as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(tokens);
    page.adoptedStyleSheets = [sheet];
    for (const { tag } of ELEMENTS.filter(({ isWidget }) => isWidget)) {
      const before = page.body.appendChild(page.createElement(tag));
      const reserved = frame.contentWindow!.getComputedStyle(before);
      const widget = mount(tag, tag === 'sales-filter' ? { field: 'region' } : {});
      widget.addEventListener('sales-error', (event) => event.preventDefault());
      await until(() => widget.shadowRoot?.querySelector('.card'));
      const { marginBlock, maxInlineSize, display } = getComputedStyle(widget);
      expect([reserved.marginBlock, reserved.maxInlineSize, reserved.display], tag).to.eql([
        marginBlock,
        tag === 'sales-filter' ? 'none' : maxInlineSize,
        // The size container of a card keeps margins inside; before it is defined, only a root of flow does.
        display === 'block' ? 'flow-root' : display,
      ]);
      const { minBlockSize } = getComputedStyle(inside(widget, '.card'));
      // Filters and tables are as high as what they show.
      if (minBlockSize === '0px') expect(reserved.minBlockSize, tag).not.to.equal('0px');
      else expect(reserved.minBlockSize, tag).to.equal(minBlockSize);
    }
  });
});
