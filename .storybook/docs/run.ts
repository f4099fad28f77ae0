import * as ask from '../../src/ask.js';
import * as core from '../../src/core.js';
import '../../src/define/all.js';
import * as page from '../../src/index.js';
import * as stats from '../../src/stats.js';

/** The sample files of the documentation: three years of orders and visits of a retail company. */
const SAMPLE = 'orders.csv visits.csv';
/** Elements that bring data or need none. */
const WITHOUT_DATA = 'sales-source, [src], [source], sales-source *, sales-dashboard *, :has(> table)';

/** The elements of a snippet in its stage, the sources first. */
const widgetsIn = (stage: ParentNode): readonly Element[] =>
  [...stage.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));

/** Limits the rules of a style sheet to a stage: `:root` and `body` are the stage. */
function scoped(css: string, id: string): string {
  return `@scope (#${id}) {\n${css.replaceAll(/(^|[\s,}])(?::root|html|body)(?=[\s,{])/g, '$1:scope')}\n}`;
}

/** Gives the widgets of a snippet a file, or the sample data where the snippet names none, and a filter group of their own. */
function isolate(fragment: DocumentFragment, id: string, file: File | undefined): void {
  const named = fragment.querySelector('sales-source');
  if (named) named.id = `${id}-${named.id || 'source'}`;
  for (const widget of widgetsIn(fragment)) {
    const group = widget.getAttribute('group');
    widget.setAttribute('group', group ? `${id}-${group}` : id);
    if (named && widget.hasAttribute('source')) widget.setAttribute('source', named.id);
    if (widget.matches(WITHOUT_DATA)) continue;
    if (named && !named.contains(widget)) widget.setAttribute('source', named.id);
    else if (!named && !file) widget.setAttribute('src', SAMPLE);
    else if (!named) Object.assign(widget, { data: file });
  }
  if (!file) return;
  for (const bringing of fragment.querySelectorAll('sales-source:not(:has(> table)), sales-dashboard'))
    Object.assign(bringing, { data: file });
}

/** Shows the HTML of a snippet in a stage, over a file if there is one. The id of the stage names its filter group. Scripts of the page are not run: the elements are registered already. */
export function showHtml(stage: HTMLElement, html: string, file?: File): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  const styles = [...parsed.querySelectorAll('style')].map(({ textContent }) => scoped(textContent, stage.id));
  for (const node of parsed.querySelectorAll('script[src], script[type=module], style, meta, title, link')) node.remove();
  fragment.append(...document.importNode(parsed.body, true).childNodes);
  isolate(fragment, stage.id, file);
  if (styles.length > 0) fragment.prepend(Object.assign(document.createElement('style'), { textContent: styles.join('\n') }));
  stage.replaceChildren(fragment);
}

const IMPORT = /^import (\{[^}]*\}) from '(sales-elements[^']*)';$/gm;

/** The modules of the package as a snippet imports them; the default filter group is that of the snippet. */
function modulesOf(group: string): Readonly<Record<string, object>> {
  const filterGroup = (name = 'default') => page.filterGroup(name === 'default' ? group : `${group}-${name}`);
  return {
    'sales-elements': { ...page, filterGroup },
    'sales-elements/ask': ask,
    'sales-elements/core': core,
    'sales-elements/stats': stats,
  };
}

/** Writes a value as a reader wants to see it: numbers with few digits, long lists cut. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Element) return `<${value.localName}>`;
  const short = (_key: string, inner: unknown) => {
    if (ArrayBuffer.isView(inner)) return short('', [...(inner as unknown as Iterable<unknown>)]);
    if (typeof inner === 'bigint') return String(inner);
    if (typeof inner === 'number' && !Number.isInteger(inner)) return Number(inner.toPrecision(6));
    return Array.isArray(inner) && inner.length > 6
      ? [...(inner as unknown[]).slice(0, 6), `… ${String(inner.length - 6)} more`]
      : inner;
  };
  return value === undefined || typeof value === 'function' ? String(value) : JSON.stringify(value, short, 2);
}

type Script = (modules: object, document: object, console: object) => Promise<void>;
const AsyncFunction = (async () => Promise.resolve()).constructor as new (...texts: string[]) => Script;

/** Runs the script of a snippet over the widgets of its stage; `print` gets each text that it writes to the console. */
export async function runScript(stage: HTMLElement, code: string, print: (text: string) => void): Promise<void> {
  const body = code.replaceAll(
    IMPORT,
    (_whole, names: string, module: string) => `const ${names.replaceAll(' as ', ': ')} = modules['${module}'];`,
  );
  const log = (...values: unknown[]): void => {
    print(values.map(shown).join(' '));
  };
  const view = {
    querySelector: (selector: string) => stage.querySelector(selector),
    querySelectorAll: (selector: string) => stage.querySelectorAll(selector),
    addEventListener: stage.addEventListener.bind(stage),
    createElement: (name: string) => document.createElement(name),
    body: stage,
  };
  await new AsyncFunction('modules', 'document', 'console', body)(modulesOf(stage.id), view, { log });
}

/** Resolves when all widgets of a stage are painted; rejects with the first error. */
export async function settle(stage: HTMLElement): Promise<void> {
  await Promise.all(widgetsIn(stage).map(async (widget) => (widget as Partial<{ ready: Promise<void> }>).ready));
}
