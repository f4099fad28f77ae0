import type { Scene } from '../../../plot/chart.js';
import { across } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import type { ListSpec } from '../../../plot/list.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { nameWidth, wrapText } from '../../../plot/text-width.js';
import type { FunnelTexts } from '../../../messages/compiled/en/funnel.js';
import type { ChartInput, ChartKinds } from '../../base/define/widget-definition.js';
import type { FunnelFacts } from '../model/facts.js';

/** Below this width in px, the name of a funnel is above its stages. */
const NARROW_PX = 480;
const GAP_PX = 12;
const LINE_PX = 16;
const HEAD_LINE_PX = 13;
const PAD_PX = 9;
const BAR_PX = 8;

type FunnelInput = ChartInput<FunnelFacts, FunnelTexts>;
type Layout = ReturnType<typeof stack>;

/** Draws a funnel as a list of its stages, or several ones below one another with a column for each stage. All shares are on one scale. */
export function funnelPlot(input: FunnelInput, { list, marks }: ChartKinds): Scene {
  if (!input.facts.isSplit) {
    const scene = list(listOf(input));
    // The last stage is the result: it is never below the edge.
    return { ...scene, leastHeight: scene.height ?? 0 };
  }
  const { selected, frame } = input;
  const { heads, names, cells, tops, height } = layOut(input);
  const isFull = (_: unknown, mark: number): boolean => selected.length === 0 || selected.includes(mark);
  const ghosts = cells.filter((cell, mark) => !isFull(cell, mark));
  const rules = tops.map((top) => ({ x1: 0, x2: frame.width, y1: top, y2: top }));
  return marks(
    [
      ...textMarks(heads, 'tick'),
      ruleMark(rules, 'grid'),
      ...textMarks(names, 'name'),
      ...cellMarks(ghosts, ' faded', ' ghosted'),
      ...cellMarks(cells.filter(isFull), '', ''),
    ],
    { as: 'tiles', boxes: cells.map(({ box }) => box) },
    height,
  );
}

function listOf({ facts, cells, texts, frame }: FunnelInput): Omit<ListSpec, 'label' | 'chosen'> {
  const { steps } = facts.funnels[0]!;
  return {
    head: { names: texts.stage, values: facts.columns[1]!.label },
    lines: cells.map(([stage, shown = '', , share = '', days], k) => {
      const note = k === 0 ? '' : texts.note({ share, stage: steps[k - 1]!.stage, days });
      const room = frame.width - nameWidth(stage, LABEL_PX) - nameWidth(shown, LABEL_PX) - 2 * GAP_PX;
      const short = [share, days ?? ''].filter((text) => text !== '').join(' · ');
      return {
        ...{ names: [stage], value: shown, note: nameWidth(note, TICK_PX) <= room ? note : short },
        bar: { from: 0, to: steps[k]!.value ?? 0, className: 's1' },
      };
    }),
  };
}

/** Draws the number of a first stage, and of all others the share of the first stage with its bar. */
function cellMarks(cells: Layout['cells'], tone: string, ghost: string): readonly Mark[] {
  const bars = cells.flatMap(({ bar }) => bar ?? []);
  const texts = cells.map(({ text }) => text);
  return [rectMark(bars, `fill s1${ghost}`, 1), ...textMarks(texts, `amount${tone}`)];
}

/** Lays out funnels. Where not all of them are visible, they move apart until the last visible one is whole. */
function layOut(input: FunnelInput): Layout {
  const { height } = input.frame;
  const close = stack(input, PAD_PX);
  const ends = [...close.tops.slice(1), close.height];
  const shown = ends.filter((end) => end <= height).length;
  if (shown < 2 || shown === ends.length) return close;
  return stack(input, PAD_PX + (height - ends[shown - 1]!) / (2 * shown));
}

/** Returns headings and names, the cells in the order of the marks, and the top of each funnel, in px. */
function stack({ facts: { funnels }, cells: texts, frame }: FunnelInput, pad: number) {
  const stages = (funnels[0]?.steps ?? []).map(({ stage }) => stage);
  const isNarrow = frame.width < NARROW_PX;
  const widest = Math.max(...funnels.map(({ member }) => nameWidth(member, LABEL_PX)));
  const gutter = isNarrow ? 0 : Math.min(frame.width * 0.3, widest + 2 * GAP_PX);
  const pitch = (frame.width - gutter) / stages.length;
  const room = pitch - GAP_PX;
  const most = Math.max(1, ...funnels.flatMap(({ steps }) => steps.map(({ ofFirst }) => ofFirst ?? 0)));
  const label = (x: number, y: number, text: string): Label => ({ x: across(frame, x), y, text, anchor: 'start' });
  const titles = stages.map((stage) => wrapText(stage, room, TICK_PX));
  const lines = Math.max(0, ...titles.map(({ length }) => length));
  const heads = titles.flatMap((title, k) =>
    title.map((text, line) => label(gutter + k * pitch, 7 + (lines - title.length + line) * HEAD_LINE_PX, text)),
  );
  let height = lines * HEAD_LINE_PX + 4;
  const rows = funnels.map(({ member, steps }, funnel) => {
    const top = height;
    const name = wrapText(member, isNarrow ? frame.width : gutter - GAP_PX, LABEL_PX);
    const above = isNarrow ? name.length * LINE_PX : 0;
    height += Math.max(above + LINE_PX + BAR_PX + 4, name.length * LINE_PX) + 2 * pad;
    const y = top + pad + LINE_PX / 2;
    const cells = steps.map(({ ofFirst }, k) => {
      const [, value = '', share = ''] = texts[funnel * stages.length + k]!;
      const start = gutter + k * pitch;
      // A bar is at least 1 px wide.
      const end = start + Math.max(1, ((ofFirst ?? 0) / most) * room);
      const [y1, x] = [y + above + LINE_PX / 2 + 2, across(frame, start)];
      return {
        text: label(start, y + above, k === 0 ? value : share),
        bar: k > 0 && ofFirst !== null ? { x1: x, x2: across(frame, end), y1, y2: y1 + BAR_PX } : undefined,
        box: { x: x - (frame.rtl ? pitch : 0), y: top, width: pitch, height: height - top },
      };
    });
    return { top, cells, names: name.map((text, line) => label(0, y + line * LINE_PX, text)) };
  });
  const [cells, names, tops] = [rows.flatMap((row) => row.cells), rows.flatMap((row) => row.names), rows.map(({ top }) => top)];
  return { heads, names, cells, tops, height };
}
