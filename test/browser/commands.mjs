// Commands that tests give to their browser with `executeServerCommand`, in addition to those of `@web/test-runner-commands`.
import { fileOf } from './routes.mjs';

/** Number of garbage collections before memory is measured: finalizers of one collection may release objects to the next. */
const COLLECTIONS = 3;

/** The fingers on pages: the session with the browser, and the clock of its events, which is an hour back and goes on by a second between gestures. */
const fingers = new WeakMap();

/** The sessions that emulate a preference, by page. The preference ends with the session. */
const preferring = new WeakMap();

/** Runs `use` with a session of the protocol of the browser. */
async function withDevtools(page, use) {
  const devtools = await page.createCDPSession();
  try {
    return await use(devtools);
  } finally {
    await devtools.detach();
  }
}

/** Returns the nodes that assistive technology is given. */
const accessibilityNodes = async (devtools) => (await devtools.send('Accessibility.getFullAXTree')).nodes;

/** Returns nodes as `{ role, name, description, level, parent }`; `parent` is an index, -1 for none. */
function readableTree(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const shown = nodes.filter(({ ignored }) => !ignored);
  const parentOf = (node) => {
    let above = byId.get(node.parentId);
    while (above?.ignored) above = byId.get(above.parentId);
    return above ? shown.indexOf(above) : -1;
  };
  return shown.map((node) => ({
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    level: node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0,
    parent: parentOf(node),
  }));
}

/** Returns texts and attributes of the first element of a frame. It runs in the frame. */
function lookAround() {
  const widget = document.body.firstElementChild;
  const attributesOf = (element) => Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  return {
    text: (widget?.shadowRoot ?? widget)?.textContent ?? '',
    attributes: attributesOf(widget),
    html: attributesOf(document.documentElement),
    violations: window.violations ?? [],
  };
}

/** The commands by name. Each gets the page and the payload. */
const COMMANDS = {
  /** Two clicks of a mouse at a point `[x, y]` of the viewport, which the browser takes for one gesture. */
  async 'double-click'(page, [x, y]) {
    await page.mouse.click(x, y, { count: 2 });
    return true;
  },

  /**
   * Steps of a finger, as a list of `{ type, at, ms }`: `touchStart`, `touchMove` or `touchEnd`; where, as `[x, y]` in px of the viewport; milliseconds
   * after the step before, in the clock of the events. A slow machine makes no slow finger.
   */
  async touch(page, steps) {
    // A finger is taken away when its session ends.
    if (!fingers.has(page)) fingers.set(page, { devtools: await page.createCDPSession(), seconds: Date.now() / 1000 - 3600 });
    const finger = fingers.get(page);
    finger.seconds += 1;
    for (const { type, at, ms = 10 } of steps) {
      finger.seconds += ms / 1000;
      const touchPoints = at ? [{ x: at[0], y: at[1] }] : [];
      await finger.devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: finger.seconds });
    }
    return true;
  },

  /** Opens the dialog of the control with the focus by a key, and chooses files, which the server has at `/shared-data/`: `{ key, files }`. */
  'choose-files': (page, { key, files }) =>
    withDevtools(page, async (devtools) => {
      await devtools.send('Page.enable');
      await devtools.send('Page.setInterceptFileChooserDialog', { enabled: true });
      const opened = new Promise((resolve) => devtools.once('Page.fileChooserOpened', resolve));
      await page.keyboard.press(key);
      const { backendNodeId } = await opened;
      await devtools.send('DOM.setFileInputFiles', { backendNodeId, files: files.map((file) => fileOf(`/shared-data/${file}`)) });
      return true;
    }),

  /** A picture of a rectangle of the page, `{ x, y, width, height }` in px, as a PNG in base64. The page is drawn from then on. */
  async screenshot(page, clip) {
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    return page.screenshot({ clip, encoding: 'base64' });
  },

  /** The texts and attributes of the widget in the frame with a URL, which may be of another origin; false before it loads. */
  async 'look-into-frame'(page, url) {
    const frame = page.frames().find((one) => one.url() === url);
    return (await frame?.evaluate(lookAround).catch(() => false)) ?? false;
  },

  /** The nodes that assistive technology is given. */
  'accessibility-tree': (page) => withDevtools(page, async (devtools) => readableTree(await accessibilityNodes(devtools))),

  /** A tap on the middle of the first node with a role and a name, `{ role, name }`; false when the tree has none. */
  'accessibility-press': (page, { role, name }) =>
    withDevtools(page, async (devtools) => {
      const nodes = await accessibilityNodes(devtools);
      const found = nodes.find((node) => !node.ignored && node.role?.value === role && node.name?.value === name);
      if (!found) return false;
      const { backendDOMNodeId: backendNodeId } = found;
      const { object } = await devtools.send('DOM.resolveNode', { backendNodeId });
      const scroll = 'function () { this.scrollIntoView({ block: "center" }); }';
      await devtools.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: scroll });
      const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId });
      const [left, top, , , right, bottom] = model.border;
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
      return true;
    }),

  /** A media feature as users set it, `{ name, value }`, which `emulateMedia` does not know; an empty value ends all. */
  async prefer(page, feature) {
    if (!preferring.has(page)) preferring.set(page, await page.createCDPSession());
    await preferring.get(page).send('Emulation.setEmulatedMedia', { features: feature.value === '' ? [] : [feature] });
    return true;
  },

  /** `{ bytes, nodes, listeners }` that the page holds after garbage collection. */
  held: (page) =>
    withDevtools(page, async (devtools) => {
      for (let k = 0; k < COLLECTIONS; k += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
      return { bytes, nodes, listeners };
    }),
};

/** The plugin of `@web/test-runner` for the commands. */
export const commandsPlugin = {
  name: 'commands',
  executeCommand({ command, payload, session }) {
    if (!Object.hasOwn(COMMANDS, command)) return undefined;
    return COMMANDS[command](session.browser.getPage(session.id), payload);
  },
};
