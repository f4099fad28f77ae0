// Pictures of stories: the sessions in which they are taken, and their comparison.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Maximum distance of a color from the kept one, 0 to 1. Edges of letters differ by less. */
const THRESHOLD = 0.1;
/** Maximum number of pixels that may differ more: a share of all, and at least a fixed number. */
const SHARE = 0.0005;
const FEW = 24;

const narrow = { width: 375, height: 800 };
const usual = { width: 1000, height: 800 };
const wide = { width: 1440, height: 900 };

/** Modes in which a widget is pictured. */
const OF_WIDGETS = [
  { name: 'light', viewport: usual, theme: 'light' },
  { name: 'dark', viewport: usual, theme: 'dark' },
  { name: 'narrow', viewport: narrow, theme: 'light' },
  { name: 'rtl', viewport: usual, theme: 'light', globals: 'direction:rtl;locale:he' },
  { name: 'contrast', viewport: usual, theme: 'light', forcedColors: 'active' },
];

/** Modes in which a whole page is pictured. */
const OF_PAGES = ['light', 'dark'].flatMap((theme) => [
  { name: `375-${theme}`, viewport: narrow, theme },
  { name: `768-${theme}`, viewport: { width: 768, height: 900 }, theme },
  { name: `1440-${theme}`, viewport: wide, theme },
]);

/**
 * The pictures of stories, by their ids: `widgets` are pictured individually, `pages` as whole pages. Those looked at in one way are one
 * session, `{ mode, pictures: { id, file }[] }`, for one page of a browser can show them all; `isWanted` chooses stories by their ids.
 */
export function sessionsOf({ widgets, pages }, isWanted = () => true) {
  const of = (ids, modes) =>
    modes.map((mode) => ({ mode, pictures: ids.filter(isWanted).map((id) => ({ id, file: `${id}.${mode.name}.png` })) }));
  return [...of(widgets, OF_WIDGETS), ...of(pages, OF_PAGES)].filter(({ pictures }) => pictures.length > 0);
}

/** Compares a picture with the stored one. Returns why they differ, with a picture of the difference if they have one size; undefined if they match. */
export function difference(kept, made) {
  if (Buffer.compare(kept, made) === 0) return undefined;
  const [before, after] = [kept, made].map((bytes) => PNG.sync.read(bytes));
  const { width, height } = before;
  if (after.width !== width || after.height !== height) {
    return { why: `it is ${after.width} × ${after.height} pixels and was ${width} × ${height}` };
  }
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, diff.data, width, height, { threshold: THRESHOLD });
  const most = Math.max(FEW, Math.round(width * height * SHARE));
  if (pixels <= most) return undefined;
  return { why: `${pixels} of ${width * height} pixels differ; expected ${most} at most`, picture: PNG.sync.write(diff) };
}

/** A picture of letters as the widgets have them: where those differ, all pictures do. Takes a page of the browser. */
export async function lettersOf(page) {
  await page.setContent(
    `<p style="font: 20px Inter, ui-sans-serif, system-ui; margin: 0">Sales 0123456789 € ▲ −</p>
     <p style="font: 600 20px sans-serif" dir="rtl">מכירות Agj</p>`,
  );
  return page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 120 } });
}
