/** Attributes that stories add, and pages do not need. */
const OF_STORIES = new Set(['group', 'data-for']);

/** The longest tag that stays on one line. */
const MAX_LINE = 100;

function startTag(element: Element, indent: string): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !OF_STORIES.has(name))
    .map(({ name, value }) => (value === '' ? name : `${name}="${value.replaceAll('"', '&quot;')}"`));
  const line = `<${[element.localName, ...attributes].join(' ')}>`;
  if (indent.length + line.length <= MAX_LINE) return line;
  return `<${element.localName}\n${attributes.map((attribute) => `${indent}  ${attribute}`).join('\n')}\n${indent}>`;
}

function linesOf(element: Element, indent: string): string {
  const inner = [...element.children].map((child) => linesOf(child, `${indent}  `));
  const text = element.children.length === 0 ? element.textContent.trim() : '';
  const end = `</${element.localName}>`;
  if (inner.length === 0) return `${indent}${startTag(element, indent)}${text}${end}`;
  return [`${indent}${startTag(element, indent)}`, ...inner, `${indent}${end}`].join('\n');
}

/** Returns the HTML of the widgets in a story, as a page would write it; the frames of the story are not part of it. */
export function tagText(story: ParentNode): string {
  const widgets = [...story.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));
  const outer = widgets.filter((widget) => !widgets.some((other) => other !== widget && other.contains(widget)));
  return outer.map((widget) => linesOf(widget, '')).join('\n');
}
