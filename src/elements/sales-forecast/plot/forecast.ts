import { plotOf, type SceneDrawing } from '../../../plot/chart.js';
import type { Plot } from '../../../plot/drawing.js';
import { dotMark, lineMark, rectMark, type Mark, type Place } from '../../../plot/mark.js';
import { boundaryMarks, joinedAt } from '../../../plot/time/ahead.js';
import { binX, valueY } from '../../../plot/time/geometry.js';
import type { PanelLayout, TimeLayout } from '../../../plot/time/picture.js';
import { bandMarks, bandOf, lastOf, placesOf } from '../../../plot/time/places.js';
import { timeScene, type TimeScene } from '../../../plot/time/scene.js';
import type { ForecastPicture, ForecastView, PictureTexts } from '../model/view.js';

const { draw } = /* @__PURE__ */ plotOf<ForecastPicture, PictureTexts, TimeScene>(({ view, chosen }, texts, frame, before) => {
  const { from, to } = view.shown;
  return timeScene(
    {
      picture: view,
      texts,
      // Moving in place needs the same periods. Otherwise points would move to wrong places.
      shape: `${from} ${to} ${view.bins[from]!}`,
      firstBin: from,
      tipValue: (bin) => tipValueAt(view, bin),
      behind: (layout, panel) => [chosenMark(chosen.length > 0 ? chosen : view.period, layout, panel)],
      lines: (layout, panel) => [
        ...(view.isReliable ? boundaryMarks(view.known, texts.forecast, layout, panel) : []),
        ...seriesMarks(view, layout, panel),
      ],
    },
    frame,
    before,
  );
});

/** Draws a forecast, in any height. Its marks are the visible periods, counted from the first one. */
export const forecastPlot: Plot<ForecastPicture, PictureTexts, SceneDrawing<ForecastPicture, PictureTexts, TimeScene>> = { draw };

/** Returns the value at which the tooltip of a bin points: the actual value, otherwise the forecast. */
function tipValueAt({ values, forecast, known }: ForecastView, index: number): number {
  return (index < known ? values : forecast)[index] ?? Number.NaN;
}

/** Returns the background of the selected bins, one for each run of neighbors. */
function chosenMark(chosen: readonly number[], layout: TimeLayout, { top, bottom }: PanelLayout): Mark {
  const shown = chosen.filter((index) => index >= layout.from && index <= layout.to);
  const starts = shown.filter((index) => !shown.includes(index - 1));
  const ends = shown.filter((index) => !shown.includes(index + 1));
  return rectMark(
    starts.map((start, run) => ({ ...bandOf(layout, start, ends[run]!), y1: top, y2: bottom })),
    'chosen',
  );
}

/** Returns all lines from back to front: intervals, backtest, forecast, past. */
function seriesMarks(view: ForecastView, layout: TimeLayout, panel: PanelLayout): readonly Mark[] {
  const lineOf = (values: Float64Array, className: string): Mark => lineMark(placesOf(layout, panel, values), className);
  const lines = panel.panel.lines.map((line) => joinedAt(view.known, view.values, line));
  const past = lineOf(cutAt(view.values, view.known), 'line s1');
  const dots = pastDots(view, layout, panel);
  if (!view.isReliable) return [past, ...dots];
  return [
    ...lines.flatMap((line) => bandMarks(layout, panel, line)),
    ...[view.pastForecast, view.yearBefore].flatMap((values) => (values ? [lineOf(values, 'line previous')] : [])),
    ...lines.map(({ values, slot }) => lineOf(values, slot === 1 ? 'line ahead s1' : 'line what-if s2')).reverse(),
    past,
    ...dots,
  ];
}

function cutAt(values: Float64Array, end: number): Float64Array {
  return values.map((value, index) => (index < end ? value : Number.NaN));
}

/** Returns the dots at the end of the past. An incomplete period has an open dot. */
function pastDots({ values, known, past }: ForecastView, layout: TimeLayout, panel: PanelLayout): readonly Mark[] {
  const at = (index: number, value: number): Place => ({ x: binX(layout, index), y: valueY(panel, value) });
  const last = lastOf(values, known - 1, layout.from);
  const whole = last ? [dotMark([at(last.index, last.value)], 'dot s1')] : [];
  const partial = past > known ? values[known]! : Number.NaN;
  if (Number.isNaN(partial)) return whole;
  return [...whole, dotMark([at(known, partial)], 'dot s1 open')];
}
