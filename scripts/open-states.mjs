// Opens what a story shows only in use: a selected mark, the cursor with its tooltip, the panel of a filter, the column picker, the menu, and
// “How is this calculated?”. Each is opened by mouse or keyboard.

/** Returns a handle of the first widget of the story that is ready and has one of these parts. */
const widgetWith = (page, part) =>
  page.evaluateHandle((selector) => {
    const rests = ':state(loading), :state(error), :state(empty), :state(stale)';
    const all = [...document.querySelectorAll('#storybook-root *')];
    return all.find((one) => one.shadowRoot?.querySelector(selector) && !one.matches(rests)) ?? null;
  }, part);

/** Runs an action on a part of the widget. */
const within = (widget, selector, act) =>
  widget.evaluate((element, [name, what]) => element.shadowRoot.querySelector(name)[what](), [selector, act]);

/** A menu that is not open: a story may open it. */
const MENU = '.menu:not(:popover-open)';

/** Waits until a part is visible. */
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

/** Each state: the part that leads to it, how to open it, the part that opens if nothing else changes, and how to restore the widget. */
const STATES = [
  {
    name: 'with a selected mark and the cursor on another',
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
    part: MENU,
    open: async (page, widget) => {
      await within(widget, '.dots', 'click');
      await seen(page, widget, '[role=menuitem]');
    },
    opened: '.menu',
    close: async (_page, widget) => within(widget, '.menu', 'hidePopover'),
  },
  {
    name: 'with “How is this calculated?” open',
    part: MENU,
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
 * Opens each state of the story in turn. Returns the problems that `inspect` finds, with the name of the state. `inspect` gets the part that
 * opened, or nothing when the whole story may have changed. A part that equals one that passed is not inspected again.
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
