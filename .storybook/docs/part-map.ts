import { createElement as h, type ReactElement, useEffect, useRef, useState } from 'react';
import manifest from '../../custom-elements.json';
import { settle, showHtml } from './run.js';

/** A part of an element as the manifest describes it. */
interface Part {
  readonly name: string;
  readonly description: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Part[];
}

const declarations = (manifest as { modules: readonly { declarations?: readonly Declaration[] }[] }).modules.flatMap(
  (module) => module.declarations ?? [],
);

/** The parts of an element, in the order of the manifest. */
const partsOf = (tag: string): readonly Part[] => declarations.find(({ tagName }) => tagName === tag)?.cssParts ?? [];

/** The box of a part in its stage, in pixels; undefined for a part that is not painted. */
function boxOf(stage: HTMLElement, tag: string, name: string): DOMRect | undefined {
  const found = stage.querySelector(tag)?.shadowRoot?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect();
  const { left, top } = stage.getBoundingClientRect();
  return found && found.width > 2 && found.height > 2
    ? new DOMRect(found.left - left, found.top - top, found.width, found.height)
    : undefined;
}

const px = (value: number): string => `${String(Math.round(value))}px`;

/** An element with a numbered frame around each of its parts, and the list of their names. */
export function PartMap({ tag, html }: { readonly tag: string; readonly html: string }): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<Readonly<Record<string, DOMRect | undefined>>>({});
  const parts = partsOf(tag);
  useEffect(() => {
    const { current } = stage;
    if (!current) return;
    const measure = (): void => setBoxes(Object.fromEntries(parts.map(({ name }) => [name, boxOf(current, tag, name)])));
    showHtml(current, html);
    void settle(current).then(measure, () => undefined);
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  const frames = parts.map(({ name }, index) => {
    const box = boxes[name];
    if (!box) return null;
    const place = { left: px(box.x), top: px(box.y), width: px(box.width), height: px(box.height) };
    return h('div', { key: name, className: 'sales-part', style: place, 'aria-hidden': true }, h('b', null, String(index + 1)));
  });
  return h(
    'div',
    { className: 'sb-unstyled sales-docs sales-part-map' },
    h('div', { className: 'sales-part-stage' }, h('div', { ref: stage, id: `part-map-${tag}` }), ...frames),
    h(
      'ol',
      null,
      ...parts.map(({ name, description }) =>
        h('li', { key: name }, h('code', null, name), ` ${description}${boxes[name] ? '' : ' (hidden here)'}`),
      ),
    ),
  );
}
