/** Lightness (0–1) below which a background is dark, and above which a text is light. */
const MIDDLE = 0.5;

/** True when an element is on a dark background, or on an unknown one (an image) with light text. */
export function isDark(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    const lightness = lightnessOf(backgroundColor);
    if (lightness !== undefined) return lightness < MIDDLE;
    if (backgroundImage !== 'none') return (lightnessOf(color) ?? 0) > MIDDLE;
  }
  return false;
}

/** Returns the color behind an element; `undefined` when that is unknown, because of an image. Without a background, the page's canvas. */
export function backgroundBehind(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    if (lightnessOf(backgroundColor) !== undefined) return backgroundColor;
  }
  return 'Canvas';
}

/** Returns the parent of an element in the flat tree: its slot, its shadow host or its parent element. */
export function parentOf(element: Element): Element | undefined {
  const { parentNode } = element;
  return element.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : (element.parentElement ?? undefined));
}

/** Returns the lightness of a computed color, from 0 (black) to 1 (white); `undefined` when it is more than half transparent. */
export function lightnessOf(color: string): number | undefined {
  const [name = ''] = /^[a-z]+/.exec(color) ?? [];
  const numbers = (color.slice(name.length).match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const alpha = numbers[3] ?? 1;
  if (numbers.length < 3 || alpha < MIDDLE) return undefined;
  const [first = 0, second = 0, third = 0] = numbers;
  if (name.startsWith('ok')) return first;
  if (name === 'lab' || name === 'lch') return first / 100;
  const scale = name.startsWith('rgb') ? 255 : 1;
  return (0.299 * first + 0.587 * second + 0.114 * third) / scale;
}
