// What a story shows only while somebody uses it: a mark that is chosen, the cursor and its tooltip, the panel of a filter, the choice of columns,
// the menu, and “How is this calculated?”. Each is opened as by a person.

/** The first widget of the story that shows an answer and has one of these parts, as a handle. */
const widgetWith = (page, part) =>
  page.evaluateHandle((selector) => {
    const rests = ':state(loading), :state(error), :state(empty), :state(stale)';
    const all = [...document.querySelectorAll('#storybook-root *')];
    return all.find((one) => one.shadowRoot?.querySelector(selector) && !one.matches(rests)) ?? null;
  }, part);

/** Acts on a part of the widget that was found. */
const within = (widget, selector, act) =>
  widget.evaluate((element, [name, what]) => element.shadowRoot.querySelector(name)[what](), [selector, act]);

/** Waits until a part is there and seen. */
const seen = (page, widget, selector) =>
  page.waitForFunction(([element, name]) => element.shadowRoot.querySelector(name)?.checkVisibility(), [widget, selector]);

const CHART = '[part=chart][tabindex]';

/** Presses the keys in order, each after the effect of the previous one is painted. */
async function press(page, widget, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await widget.evaluate((element) => element.ready.catch(() => undefined));
  }
}

/** Each state with the part that leads to it, how it is opened, the part that opens where that is all that is new, and how the widget is left as it was. */
const STATES = [
  {
    name: 'with a mark chosen and the cursor on another',
    part: CHART,
    open: async (page, widget) => {
      await within(widget, CHART, 'focus');
      await press(page, widget, 'Home', 'Enter', 'End');
    },
    close: async (page, widget) => {
      await press(page, widget, 'Escape', 'Escape');
      await within(widget, CHART, 'blur');
    },
  },
  {
    name: 'with its panel open',
    part: '#panel:not(:popover-open)',
    open: async (page, widget) => {
      await within(widget, '.trigger', 'click');
      await seen(page, widget, '#panel');
    },
    opened: '#panel',
    close: async (_page, widget) => within(widget, '#panel', 'hidePopover'),
  },
  {
    name: 'with the choice of columns open',
    part: '.tools [popovertarget]',
    open: async (page, widget) => {
      await within(widget, '.tools [popovertarget]', 'click');
      await seen(page, widget, '.choice');
    },
    opened: '.choice',
    close: async (_page, widget) => within(widget, '.choice', 'hidePopover'),
  },
  {
    name: 'with its menu open',
    part: '.dots',
    open: async (page, widget) => {
      await within(widget, '.dots', 'click');
      await seen(page, widget, '[role=menuitem]');
    },
    opened: '.menu',
    close: async (_page, widget) => within(widget, '.menu', 'hidePopover'),
  },
  {
    name: 'with “How is this calculated?” open',
    part: '.dots',
    open: async (page, widget) => {
      await within(widget, '.dots', 'click');
      await seen(page, widget, '[role=menuitem]');
      await within(widget, '[role=menuitem]:last-child', 'click');
      await seen(page, widget, '.info[role=dialog]');
    },
    opened: '.menu',
    close: async (_page, widget) => within(widget, '.menu', 'hidePopover'),
  },
];

/**
 * Describes everything in a part that the findings of axe depend on: its elements with their attributes, where they have text (not which), their
 * colors and sizes, and the tokens that give it the colors of the other theme. Runs in the page.
 */
function describe(part) {
  const tokens = [...part.computedStyleMap()]
    .filter(([name]) => name.startsWith('--'))
    .map(([name, value]) => `${name}:${value}`);
  const looks = [part, ...part.querySelectorAll('*')].flatMap((element) => {
    const { color, backgroundColor, opacity, fontSize, fontWeight } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const TEXT_NODE = 3;
    const says = [...element.childNodes].map(({ nodeType, data }) => (nodeType === TEXT_NODE && data.trim() ? 'text' : ''));
    const attributes = [...element.attributes].map(({ name, value }) => {
      if (name === 'style') return '';
      return `${name}=${name === 'aria-label' && value.trim() ? 'text' : value}`;
    });
    return [element.localName, says, attributes, color, backgroundColor, opacity, fontSize, fontWeight, width, height].join();
  });
  return [...looks, ...tokens].join('\n');
}

/** Descriptions of the parts that passed: most menus of one element are alike. */
const passed = new Set();

/**
 * Opens each state that the story on the page has, one after the other, and gives what `inspect` finds wrong there, with the name of the state. It is
 * given the part that opened, or nothing where the whole story may have changed. A part like one that passed is not inspected again.
 */
export async function inspectOpened(page, inspect) {
  const found = [];
  for (const { name, part, open, opened, close } of STATES) {
    const widget = (await widgetWith(page, part)).asElement();
    if (!widget) continue;
    await open(page, widget);
    const shown =
      opened && (await widget.evaluateHandle((element, selector) => element.shadowRoot.querySelector(selector), opened));
    const description = shown && (await shown.evaluate(describe));
    if (!passed.has(description)) {
      const problems = await inspect(shown);
      if (shown && problems.length === 0) passed.add(description);
      found.push(...problems.map(({ theme, problem }) => ({ theme, problem: `${name}: ${problem}` })));
    }
    await close(page, widget);
  }
  return found;
}
